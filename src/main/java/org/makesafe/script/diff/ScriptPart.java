package org.makesafe.script.diff;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Condition;
import org.makesafe.script.Contact;
import org.makesafe.script.Covert;
import org.makesafe.script.Script;
import org.makesafe.script.Sentence;

/** What holds of a script as a whole. */
final class ScriptPart {
    private ScriptPart() {}

    static void compare(Script before, Script after, Changes changes) {
        var thing = new Thing(changes, new BothWords(before, after), after.id(),
                Sentence.of("diff.name.script", "the script"));
        thing.text("id", before.id(), after.id())
                .text("title", before.title(), after.title())
                .text("standing", before.standing(), after.standing())
                .text("language", before.languages().own(), after.languages().own())
                .list("trigger", Matched.of(before.triggers(), after.triggers(), Function.identity()))
                .text("question for the covert mode", covert(before, Covert::question), covert(after, Covert::question))
                .text("start of the covert mode", covert(before, c -> answers(c.on())),
                        covert(after, c -> answers(c.on())))
                .text("end of the covert mode", covert(before, c -> answers(c.off())),
                        covert(after, c -> answers(c.off())))
                .text("reminder in covert mode", covert(before, Covert::remind), covert(after, Covert::remind));
        thing.text("number to ring back", ringBack(before), ringBack(after))
                .condition("rule against ringing back", never(before), never(after));
        IvrDiff.script(before.ivr(), after.ivr(), thing);
        thing.list("contact", Matched.of(before.contacts(), after.contacts(), Contact::id), Contact::name,
                (contact, pair) -> contact(pair.before(), pair.after(), contact));
        LanguagesPart.compare(before, after, changes);
    }

    private static void contact(Contact before, Contact after, Thing contact) {
        contact.text("name", before.name(), after.name())
                .text("purpose", before.purpose(), after.purpose())
                .list("area", Matched.of(before.areas(), after.areas(), Function.identity()))
                .text("telephone number", before.reach().phone(), after.reach().phone())
                .text("e-mail address", before.reach().email(), after.reach().email())
                .text("number for text messages", before.reach().text(), after.reach().text())
                .text("note", before.note(), after.note())
                .flag("to be checked before use", before.checkBeforeUse(), after.checkBeforeUse())
                .text("source", before.source(), after.source());
    }

    private static @Nullable String ringBack(Script script) {
        var ringBack = script.ringBack();
        return ringBack == null ? null : ringBack.number();
    }

    private static Condition never(Script script) {
        var ringBack = script.ringBack();
        return ringBack == null ? Condition.NEVER : ringBack.never();
    }

    private static @Nullable String covert(Script script, Function<Covert, String> trait) {
        var covert = script.covert();
        return covert == null ? null : trait.apply(covert);
    }

    private static String answers(List<String> options) {
        return String.join(", ", options);
    }
}
