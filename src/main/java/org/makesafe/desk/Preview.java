package org.makesafe.desk;

import com.fasterxml.uuid.NoArgGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.makesafe.call.CallView;
import org.makesafe.call.record.Call;
import org.makesafe.call.record.Channel;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Fact;
import org.makesafe.desk.Pages.Wish;
import org.makesafe.script.Condition;
import org.makesafe.script.Covert;
import org.makesafe.script.QuestionKey;
import org.makesafe.script.Script;
import org.makesafe.script.Stage;
import org.makesafe.script.Status;
import org.makesafe.script.Value;
import org.makesafe.script.catalogue.ScriptVersion;
import org.springframework.stereotype.Component;

/** Shows questions as a handler would see them, without a call: nothing is kept, and nothing can be sent. */
@Component
public class Preview {
    private static final String NOBODY = "";
    private final Pages pages;
    private final NoArgGenerator ids;
    private final Clock clock;

    Preview(Pages pages, NoArgGenerator ids, Clock clock) {
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What the template {@code desk/question} needs to show a question, by name of attribute.
     *
     * @param question the id of one of the script's questions, whether or not its conditions hold
     * @param covert whether the caller can't talk freely
     */
    public Map<String, Object> of(Script script, String question, boolean covert) {
        Script shown = unconditional(script);
        Instant now = clock.instant();
        Call call = Call.opened(ids.generate(),
                new Entry(1, now, NOBODY, Channel.DESK, new Fact.Opened(NOBODY, script.id(), NOBODY)));
        Covert mode = script.covert();
        if (covert && mode != null) {
            call = call.after(new Entry(2, now, NOBODY, Channel.DESK,
                    new Fact.Answered(QuestionKey.of(mode.question()), Status.ANSWERED,
                            new Value.Words(mode.on().getFirst()), null, null, NOBODY, NOBODY, script.languages().own(),
                            null, false)));
        }
        CallView view = CallView.of(call, 0, new ScriptVersion(NOBODY, 0, shown));
        var wish = new Wish(Panel.QUESTION, Optional.of(QuestionKey.of(question)), false, null, Map.of(), Map.of());
        return Map.of("page", pages.page(view, wish), "view", view, "call", call, "errors", Map.of(), "preview", true);
    }

    /** The same script with every question asked, so that each can be looked at. */
    private static Script unconditional(Script script) {
        var stages = script.stages().stream()
                .map(s -> new Stage(s.id(), s.title(), s.urgent(), Condition.ALWAYS, s.repeat(),
                        s.questions().stream().map(q -> q.when(Condition.ALWAYS)).toList()))
                .toList();
        return script.with(stages);
    }
}
