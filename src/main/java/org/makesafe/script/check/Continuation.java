package org.makesafe.script.check;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Advice;
import org.makesafe.script.AnswerType.Option;
import org.makesafe.script.ByPhone.Fill;
import org.makesafe.script.Choice;
import org.makesafe.script.Ivr;
import org.makesafe.script.Question;
import org.makesafe.script.Script;
import org.makesafe.script.Translation.AdviceText;
import org.makesafe.script.source.Problem.Code;
import org.makesafe.script.source.ScriptSource;
import org.makesafe.script.source.Whereabouts;

/**
 * Checks a script that a telephone speaks against the one that a handler goes on with: what was keyed must have its place there, and
 * what is played to callers who wait must be what handlers say, word for word.
 */
public final class Continuation {
    private final Script script;
    private final Ivr ivr;
    private final Whereabouts at;
    private final Script next;

    private Continuation(Script script, Ivr ivr, Whereabouts at, Script next) {
        this.script = script;
        this.ivr = ivr;
        this.at = at;
        this.next = next;
    }

    /**
     * Checks all of it. Problems go to where those of reading went.
     *
     * @param others the scripts beside it; of no matter where a handler reads this script
     */
    public static void check(ScriptSource.Whole whole, List<Script> others) {
        of(whole, others).ifPresentOrElse(Continuation::all, () -> missing(whole));
    }

    /**
     * Checks the names alone. Advice that has changed in the other script may lag here for a while: one of the two has to be published
     * first.
     */
    public static void names(ScriptSource.Whole whole, List<Script> others) {
        of(whole, others).ifPresentOrElse(Continuation::names, () -> missing(whole));
    }

    private static Optional<Continuation> of(ScriptSource.Whole whole, List<Script> others) {
        Ivr ivr = whole.script().ivr();
        return ivr == null
                ? Optional.empty()
                : others.stream().filter(whole.script()::continuedBy).findFirst()
                        .map(next -> new Continuation(whole.script(), ivr, whole.at(), next));
    }

    private static void missing(ScriptSource.Whole whole) {
        Ivr ivr = whole.script().ivr();
        if (ivr != null) {
            whole.at().problem(ivr, Code.UNKNOWN_SCRIPT,
                    "There is no script “%s” that a handler could go on with.".formatted(ivr.continues()));
        }
    }

    private void all() {
        names();
        ivr.waiting().forEach(id -> script.advice(id).ifPresent(this::advice));
    }

    private void names() {
        script.stages().stream().flatMap(stage -> stage.questions().stream()).forEach(question -> {
            var phone = question.byPhone();
            if (phone != null) {
                phone.fills().forEach(fill -> fill(question, fill));
            }
        });
        Ivr.Phrase phrase = ivr.phrase();
        if (phrase != null && !chosen(phrase)) {
            at.problem(phrase, Code.DOES_NOT_CONTINUE, "“%s” has no choice “%s” with the option “%s”."
                    .formatted(next.id(), phrase.question(), phrase.value()));
        }
    }

    private boolean chosen(Ivr.Phrase phrase) {
        Question kind = filled(phrase.question());
        return kind != null && kind.type() instanceof Choice && options(kind).contains(phrase.value());
    }

    private void fill(Question question, Fill fill) {
        Question there = filled(fill.question());
        if (there == null) {
            at.problem(fill, Code.DOES_NOT_CONTINUE,
                    "“%s” has no question “%s” that is asked once.".formatted(next.id(), fill.question()));
            return;
        }
        boolean same = fill.values().isEmpty();
        if (same && !there.type().name().equals(question.type().name())) {
            at.problem(fill, Code.DOES_NOT_CONTINUE, "“%s” takes another type of answer than “%s”."
                    .formatted(there.id(), question.id()));
            return;
        }
        var values = same ? options(question) : fill.values().values();
        values.stream().filter(value -> !options(there).contains(value)).sorted()
                .forEach(value -> at.problem(fill, Code.DOES_NOT_CONTINUE,
                        "“%s” is not an option of “%s”.".formatted(value, there.id())));
    }

    private void advice(Advice played) {
        Advice said = next.advice(played.id()).orElse(null);
        if (said == null || said.wording() != played.wording() || !said.words().equals(played.words())) {
            at.problem(played, Code.ADVICE_DIFFERS, said == null
                    ? "“%s” has no advice “%s”.".formatted(next.id(), played.id())
                    : "“%s” says, in wording %d: %s".formatted(next.id(), said.wording(), said.words()));
            return;
        }
        script.languages().others().forEach((language, translation) -> {
            AdviceText here = translation.advice().get(played.id());
            AdviceText there = text(language, played.id());
            if (here != null && there != null && !here.say().words().equals(there.say().words())) {
                at.problem(here, Code.ADVICE_DIFFERS, "“%s” says: %s".formatted(next.id(), there.say().words()));
            }
        });
    }

    private @Nullable AdviceText text(String language, String advice) {
        var translation = next.languages().others().get(language);
        return translation == null ? null : translation.advice().get(advice);
    }

    /** A question of the other script that one answer settles: not one that is asked about several people. */
    private @Nullable Question filled(String id) {
        return next.stages().stream().filter(stage -> stage.repeat() == null)
                .flatMap(stage -> stage.questions().stream()).filter(q -> q.id().equals(id)).findFirst().orElse(null);
    }

    private static List<String> options(Question question) {
        return question.type().options().stream().map(Option::id).toList();
    }
}
