package org.makesafe.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.makesafe.call.record.Call;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact;
import org.makesafe.script.catalogue.ScriptVersion;

/** A call in the middle of a step that does several things: the facts so far, and what they make of it. */
final class Unfolding {
    private final Submission submission;
    private final Instant now;
    private final List<Fact> facts = new ArrayList<>();
    private CallView view;

    Unfolding(CallView view, Submission submission, Instant now) {
        this.view = view;
        this.submission = submission;
        this.now = now;
    }

    CallView view() {
        return view;
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    void add(Fact fact) {
        add(fact, view.scriptVersion());
    }

    void addAll(List<Fact> more) {
        more.forEach(this::add);
    }

    /** Adds a fact after which the call is on a version of a script. */
    void add(Fact fact, ScriptVersion version) {
        facts.add(fact);
        Call after = view.call().after(new Entry(view.call().entries() + 1, now, submission.officer(),
                submission.channel(), fact));
        view = CallView.of(after, view.version(), version);
    }
}
