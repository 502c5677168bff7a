package org.makesafe.ivr.phone;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What may stand in a document: the verbs, their attributes and what may be nested in them, as far as the practice phone plays them.
 * Source: Twilio's TwiML reference; attributes as in its Java SDK 13.0.1.
 */
final class Grammar {
    private record Rule(Set<String> attributes, Set<String> nested) {}

    private static final String CALLBACK = "statusCallback statusCallbackMethod statusCallbackEvent";
    private static final String RECORDED = "recordingStatusCallback recordingStatusCallbackMethod "
            + "recordingStatusCallbackEvent trim";
    private static final Map<String, Rule> RULES = Map.ofEntries(
            rule("Response", "", "Say Play Pause Gather Redirect Enqueue Dial Record Hangup Reject Leave"),
            rule("Say", "voice language loop",
                    "break emphasis lang p phoneme prosody s say-as sub w"),
            rule("Play", "loop digits", ""),
            rule("Pause", "length", ""),
            rule("Gather",
                    "input action method timeout speechTimeout maxSpeechTime profanityFilter finishOnKey numDigits "
                            + "partialResultCallback partialResultCallbackMethod language hints bargeIn debug actionOnEmptyResult "
                            + "speechModel enhanced",
                    "Say Play Pause"),
            rule("Redirect", "method", ""),
            rule("Enqueue", "action method waitUrl waitUrlMethod maxQueueSize", ""),
            rule("Dial", "action method timeout hangupOnStar timeLimit callerId answerOnBridge ringTone record "
                    + RECORDED, "Number Sip Client Queue Conference"),
            rule("Number", "sendDigits url method " + CALLBACK, ""),
            rule("Sip", "username password url method " + CALLBACK, ""),
            rule("Client", "url method " + CALLBACK, ""),
            rule("Queue", "url method", ""),
            rule("Conference",
                    "muted beep startConferenceOnEnter endConferenceOnExit waitUrl waitMethod maxParticipants "
                            + "participantLabel record " + RECORDED + " " + CALLBACK,
                    ""),
            rule("Record", "action method timeout finishOnKey maxLength playBeep transcribe transcribeCallback "
                    + RECORDED, ""),
            rule("Hangup", "", ""),
            rule("Reject", "reason", ""),
            rule("Leave", "", ""));
    private static final Set<String> NUMBERS = Set.of("timeout", "numDigits", "length", "maxLength", "loop",
            "timeLimit", "maxSpeechTime", "maxQueueSize", "maxParticipants");
    private static final Set<String> FLAGS = Set.of("profanityFilter", "bargeIn", "actionOnEmptyResult", "enhanced",
            "hangupOnStar", "answerOnBridge", "muted", "startConferenceOnEnter", "endConferenceOnExit", "playBeep",
            "transcribe");
    private static final Set<String> KEYS = Set.of("numDigits", "maxLength");
    private static final int SCHEMA = 12200;
    private static final int SPEECH_TIMEOUT = 13327;
    private static final int MOST_HINTS = 500;
    private static final int LONGEST_HINT = 100;

    private Grammar() {}

    /** What is wrong with an element and with everything in it, in order; nothing of it keeps the network from going on. */
    static List<Trouble> check(Verb verb, String where) {
        var troubles = new ArrayList<Trouble>();
        check(verb, where, troubles);
        return troubles;
    }

    private static void check(Verb verb, String where, List<Trouble> troubles) {
        var rule = RULES.get(verb.name());
        // What is nested in words to be said shapes the voice alone.
        if (rule == null)
            return;
        verb.attributes().keySet().stream().filter(name -> !rule.attributes.contains(name)).sorted().forEach(
                name -> troubles.add(new Trouble(SCHEMA, where, verb.name() + " has no attribute " + name + ".")));
        verb.attributes().forEach((name, value) -> {
            if (!fits(name, value))
                troubles.add(new Trouble(SCHEMA, where, verb.name() + " has a wrong value for " + name + "."));
        });
        if (verb.name().equals("Gather"))
            checkSpeech(verb, where, troubles);
        for (var child : verb.nested()) {
            if (!rule.nested.contains(child.name()))
                troubles.add(new Trouble(SCHEMA, where, verb.name() + " may not hold " + child.name() + "."));
            check(child, where, troubles);
        }
    }

    private static boolean fits(String attribute, String value) {
        if (FLAGS.contains(attribute))
            return value.matches("true|false");
        return !NUMBERS.contains(attribute) || value.matches(KEYS.contains(attribute) ? "[1-9]\\d{0,5}" : "\\d{1,6}");
    }

    private static void checkSpeech(Verb gather, String where, List<Trouble> troubles) {
        String silence = gather.word("speechTimeout", "1");
        if (!silence.matches("[1-9]\\d{0,2}") && (!silence.equals("auto") || gather.has("speechModel")))
            troubles.add(new Trouble(SPEECH_TIMEOUT, where, "Gather has a wrong value for speechTimeout."));
        var hints = Arrays.asList(gather.word("hints", "").split(","));
        if (hints.size() > MOST_HINTS || hints.stream().anyMatch(hint -> hint.strip().length() > LONGEST_HINT))
            troubles.add(new Trouble(SCHEMA, where, "Gather has too many hints, or one that is too long."));
    }

    private static Map.Entry<String, Rule> rule(String name, String attributes, String nested) {
        return entry(name, new Rule(words(attributes), words(nested)));
    }

    private static Set<String> words(String list) {
        return list.isEmpty() ? Set.of() : Set.of(list.split(" "));
    }
}
