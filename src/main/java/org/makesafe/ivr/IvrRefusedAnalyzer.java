package org.makesafe.ivr;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what the IVR lacks as a plain list. */
class IvrRefusedAnalyzer extends AbstractFailureAnalyzer<IvrRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable root, IvrRefused refused) {
        var list = refused.problems().stream().map(problem -> "  - " + problem).collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "The IVR cannot start:\n\n" + list,
                "Put every setting right, in the environment (for example MAKESAFE_TWILIO_ACCOUNTSID) or in a configuration file, "
                        + "and start again; docs/telephony.md says what each is. Without makesafe.ivr.enabled, Makesafe starts "
                        + "without a telephone.",
                refused);
    }
}
