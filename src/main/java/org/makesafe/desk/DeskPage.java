package org.makesafe.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.call.record.AdviceOutcome;
import org.makesafe.call.record.EarlierCall;
import org.makesafe.desk.SideLines.AdviceLine;
import org.makesafe.desk.SideLines.Known;
import org.makesafe.script.AnswerType.Option;
import org.makesafe.script.Basis;
import org.makesafe.script.Contact;

/**
 * The handler's page, ready to be shown: templates decide nothing.
 *
 * @param step a fresh name for whatever is submitted from this page
 * @param question null where another panel is shown, or the script is at its end
 * @param number the caller's number, masked unless it was asked for; null where none was given
 * @param covertOn what the "can't talk freely" button answers; null where the script has none or it is on already
 * @param contacts whom the call may go to, by the places it names; empty where the question doesn't show them
 * @param kept what a form that was refused held, by field name; empty where nothing was
 * @param errors what was refused, by field id; empty where nothing was
 * @param changed the answers that the latest step made fall off the path, or come back; null where it did neither
 * @param line where the caller's line stands; null where the call did not come in by telephone
 */
record DeskPage(CallView view, String step, Panel panel, @Nullable QuestionPanel question, List<StageLine> stages,
        List<Known> known, List<Known> offPath,
        List<AdviceLine> advice, List<Contact> contacts, List<EarlierCall> earlier, @Nullable String number,
        boolean numberShown,
        @Nullable String covertOn,
        @Nullable String covertOff, String openedAt, String openedClock, @Nullable String dangerDecided,
        List<Option> grades,
        String notes, Map<String, String> kept, Map<String, String> errors,
        SideLines.@Nullable Changed changed, @Nullable CallerLine line) {
    /** Languages that the caller could be spoken to in instead, each named in itself. */
    public List<Option> otherLanguages() {
        return view.script().languages().all().stream().filter(code -> !code.equals(view.call().language()))
                .map(code -> new Option(code, Locale.of(code).getDisplayLanguage(Locale.of(code)))).toList();
    }

    /** Advice that is due. */
    public List<AdviceLine> adviceDue() {
        return advice.stream().filter(AdviceLine::due).toList();
    }

    /** Answers that the phone system took down, and the caller has not confirmed to a handler. */
    public List<Known> unconfirmed() {
        return known.stream().filter(Known::unconfirmed).toList();
    }

    /** Whether no contact serves a place of the call in particular. */
    public boolean contactsOnlyNational() {
        return contacts.stream().allMatch(Contact::national);
    }

    /** Bases that a handler can give for what a caller says. */
    public List<Basis> bases() {
        return List.of(Basis.SAW, Basis.HEARD, Basis.TOLD, Basis.OPINION);
    }

    /** What can become of an advice item. */
    public List<AdviceOutcome> outcomes() {
        return List.of(AdviceOutcome.values());
    }
}
