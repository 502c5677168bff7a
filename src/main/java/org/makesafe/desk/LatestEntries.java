package org.makesafe.desk;

import java.util.List;
import org.makesafe.call.CallLists;
import org.makesafe.call.CallView;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact;
import org.makesafe.web.ScreenTexts;
import org.springframework.stereotype.Component;

/** The end of a call's timeline, for whoever looks on: what identifies the caller is named and not shown. */
@Component
public class LatestEntries {
    private final CallLists lists;
    private final ForceSettings force;
    private final ScreenTexts texts;

    LatestEntries(CallLists lists, ForceSettings force, ScreenTexts texts) {
        this.lists = lists;
        this.force = force;
        this.texts = texts;
    }

    /** The latest entries, newest first, in the language of the page. */
    public List<Timeline> of(CallView view, int size) {
        var entries = lists.journal(view.call().id(), Math.max(0, view.call().entries() - size), size).stream()
                .map(this::withheld).toList();
        return new Timelines(view, force, texts).of(entries).reversed();
    }

    private Entry withheld(Entry entry) {
        return entry.fact() instanceof Fact.Answered a && a.personal() && a.value() != null
                ? new Entry(entry.number(), entry.at(), entry.by(), entry.channel(),
                        new Fact.Answered(a.key(), a.status(), null, a.basis(), null, a.label(), a.words(),
                                a.language(), texts.of("follow.kept-back"), true))
                : entry;
    }
}
