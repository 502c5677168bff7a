package org.makesafe.insight;

import java.util.Optional;
import org.makesafe.call.MadeUpCalls;
import org.makesafe.web.PageNotice;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Says on every page that a database was filled by the generator. Looked up at the start alone: it fills while no service runs. */
@Component
class GeneratedNotice implements PageNotice, SmartInitializingSingleton {
    private final MadeUpCalls calls;
    private volatile boolean any;

    GeneratedNotice(MadeUpCalls calls) {
        this.calls = calls;
    }

    @Override
    public void afterSingletonsInstantiated() {
        any = calls.any();
    }

    @Override
    public Optional<String> text() {
        return any ? Optional.of("layout.generated") : Optional.empty();
    }
}
