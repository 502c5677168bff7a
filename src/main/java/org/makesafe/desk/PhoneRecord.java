package org.makesafe.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.AskedByPhone;
import org.makesafe.call.CallView;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.record.Entry;
import org.makesafe.call.record.Line;
import org.makesafe.call.record.PhoneFact;
import org.makesafe.call.record.Phoned;
import org.makesafe.web.ScreenTexts;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What a record has of a call that came in by telephone.
 *
 * @param asked the answers on the phone system's own script, once a handler went on with another
 * @param played the fullest hearing of everything that was played
 */
record PhoneRecord(Line line, int ringBacks, List<AnswerLine> asked, List<PlayedLine> played,
        List<MessageLine> messages) {
    /**
     * Words that were played.
     *
     * @param name of the advice item or the question; the word for others where it was neither
     * @param wording version of an advice item's words; null for other parts
     */
    record PlayedLine(String name, @Nullable Integer wording, String words, String language, String at, String heard) {}

    /** A message; {@code transcript} is empty until a machine has made one. */
    record MessageLine(int seconds, String at, String transcript) {}

    /** Null where the call did not come in by telephone. */
    static @Nullable PhoneRecord of(CallView view, List<Entry> journal, AskedByPhone askedByPhone, ForceSettings force,
            ScreenTexts texts) {
        Phoned phoned = view.call().phoned();
        return phoned == null
                ? null
                : new PhoneRecord(phoned.line(), phoned.ringBacks(),
                        askedByPhone.of(view).stream()
                                .map(one -> AnswerLine.of(SideLines.label(one.question(), one.key()), one.question(),
                                        one.recorded(), false, List.of(), force, texts))
                                .toList(),
                        played(phoned, journal, askedByPhone.labels(view), force, texts), messages(journal, force));
    }

    private static List<PlayedLine> played(Phoned phoned, List<Entry> journal, Map<String, String> labels,
            ForceSettings force, ScreenTexts texts) {
        var words = journal.stream().map(Entry::fact).filter(PhoneFact.Played.class::isInstance)
                .map(PhoneFact.Played.class::cast).toList();
        return phoned.played().stream().map(heard -> {
            String said = words.stream().filter(heard::is).map(PhoneFact.Played::words).findFirst().orElse("");
            String name = switch (heard.part()) {
                case ADVICE -> heard.id();
                case QUESTION -> labels.getOrDefault(heard.id(), heard.id());
                case LINE -> texts.of("phone.words");
            };
            return new PlayedLine(name, heard.wording(), said, heard.language(), force.time(heard.at()),
                    texts.word("heard-to", heard.heard()));
        }).toList();
    }

    /** A message whose words came in later is one message. */
    private static List<MessageLine> messages(List<Entry> journal, ForceSettings force) {
        Map<String, MessageLine> byRecording = new LinkedHashMap<>();
        Locale language = LocaleContextHolder.getLocale();
        for (Entry entry : journal) {
            if (entry.fact() instanceof PhoneFact.MessageLeft(var recording, var seconds, var transcript)) {
                byRecording.put(recording, new MessageLine(seconds, force.dateTime(entry.at(), language),
                        transcript == null ? "" : transcript));
            }
        }
        return List.copyOf(byRecording.values());
    }
}
