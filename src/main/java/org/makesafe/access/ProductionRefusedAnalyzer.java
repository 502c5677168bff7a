package org.makesafe.access;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what production lacks as a plain list. */
class ProductionRefusedAnalyzer extends AbstractFailureAnalyzer<ProductionRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable root, ProductionRefused refused) {
        var list = refused.problems().stream().map(problem -> "  - " + problem).collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "Profile production cannot start:\n\n" + list,
                "Put every setting right, in the environment (for example SPRING_DATASOURCE_URL) or in a configuration file, "
                        + "and start again. Without a profile, Makesafe starts as a demo that needs none of them.",
                refused);
    }
}
