package org.makesafe.laws;

import org.makesafe.architecture.Alongside;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.makesafe.call.CallLists;
import org.makesafe.call.Calls;
import org.makesafe.journeys.OnStoredCalls;
import org.springframework.beans.factory.annotation.Autowired;

/** The laws of {@link CallLawsTest} on a database: the real scripts take {@value #STORED} calls each. */
@OnStoredCalls
@Alongside
class StoredCallLawsTest {
    private static final int STORED = 100;
    private final Calls calls;
    private final CallLists lists;

    @Autowired
    StoredCallLawsTest(Calls calls, CallLists lists) {
        this.calls = calls;
        this.lists = lists;
    }

    @Test
    void storedCallsThroughTheRealScriptsAreWhatTheirJournalsAddUpTo() {
        var taken = new ArrayList<RandomCall>();
        for (String script : List.of("op-makesafe", "missing-child")) {
            for (int seed = 1; seed <= STORED; seed++) {
                taken.add(new RandomCall("%s, seed %d".formatted(script, seed), random(seed), calls, lists,
                        script).wander(5));
            }
        }
        RandomCall.metEverything(taken);
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
