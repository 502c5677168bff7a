package org.makesafe.script.source;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start-up what is wrong with the scripts, as a list and without a stack trace. */
class BrokenScriptsReport extends AbstractFailureAnalyzer<BrokenScripts> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BrokenScripts cause) {
        String list = "The scripts have %d problem(s):\n\n%s".formatted(cause.problems().size(), cause.getMessage());
        return new FailureAnalysis(list, "Mend each line above and start again.", cause);
    }
}
