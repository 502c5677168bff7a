package org.makesafe.rehearsal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.makesafe.call.CallsInMemory;
import org.makesafe.flow.Path;
import org.makesafe.flow.Place;
import org.makesafe.rehearsal.scenario.PublishedScenarios;
import org.makesafe.rehearsal.scenario.Scenario;
import org.makesafe.script.PublishedScript;

/** Practice calls on the real script, kept in memory. */
final class InMemory {
    // The machine's own moves are proved elsewhere; here only their result counts.
    private final CallsInMemory calls = CallsInMemory.of(List.of(PublishedScript.read()),
            script -> (_, _, after) -> Path.of(script, after).position().map(Place::key),
            Clock.fixed(Instant.parse("2026-03-02T21:00:00Z"), ZoneOffset.UTC), false);

    Rehearsed call(String scenario) {
        return call(PublishedScenarios.named(scenario));
    }

    Rehearsed call(Scenario scenario) {
        return new Rehearsed(calls.calls(), calls.lists(), scenario, "handler");
    }
}
