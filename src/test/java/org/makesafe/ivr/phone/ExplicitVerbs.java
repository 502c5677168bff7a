package org.makesafe.ivr.phone;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Which attributes each verb must have, so that nothing is left to what Twilio assumes. Source: Twilio's TwiML reference; left out are
 * attributes that stand for something that this service has no use for, such as callbacks of recordings that are not made.
 */
public final class ExplicitVerbs {
    private static final Map<String, Set<String>> REQUIRED = Map.ofEntries(
            verb("Response", ""),
            verb("Say", "voice language loop"),
            verb("Play", "loop"),
            verb("Pause", "length"),
            verb("Gather", "input action method timeout actionOnEmptyResult bargeIn language finishOnKey"),
            verb("Redirect", "method"),
            verb("Enqueue", "action method waitUrl waitUrlMethod maxQueueSize"),
            verb("Dial", "timeout hangupOnStar timeLimit answerOnBridge ringTone record"),
            verb("Number", ""),
            verb("Sip", "url method"),
            verb("Client", "url method"),
            verb("Queue", "url method"),
            verb("Conference",
                    "muted beep startConferenceOnEnter endConferenceOnExit waitUrl waitMethod maxParticipants record"),
            verb("Record", "action method timeout finishOnKey maxLength playBeep trim transcribe transcribeCallback"),
            verb("Hangup", ""),
            verb("Reject", "reason"),
            verb("Leave", ""));

    private ExplicitVerbs() {}

    /** What is missing in a document, as {@code VERB ATTRIBUTE}; a verb that nobody has thought about here is missing whole. */
    public static List<String> missing(String document) {
        var missing = new ArrayList<String>();
        for (Element verb : Jsoup.parse(document, "", Parser.xmlParser()).children().select("*")) {
            if (REQUIRED.containsKey(verb.tagName()))
                required(verb).stream().filter(name -> !verb.hasAttr(name)).sorted()
                        .forEach(name -> missing.add(verb.tagName() + " " + name));
            else
                missing.add(verb.tagName());
        }
        return missing;
    }

    private static Set<String> required(Element verb) {
        var names = new HashSet<>(REQUIRED.getOrDefault(verb.tagName(), Set.of()));
        if (verb.attr("input").contains("speech"))
            names.addAll(Set.of("hints", "profanityFilter", "speechModel", "speechTimeout"));
        if (verb.tagName().equals("Gather") && verb.attr("finishOnKey").isEmpty())
            names.add("numDigits");
        // Without an action the next verb follows, and the caller's own number is shown.
        if (verb.tagName().equals("Dial") && verb.hasAttr("action"))
            names.addAll(Set.of("method", "callerId"));
        if (verb.tagName().equals("Number") && verb.hasAttr("url"))
            names.add("method");
        return names;
    }

    private static Map.Entry<String, Set<String>> verb(String name, String attributes) {
        return Map.entry(name, attributes.isEmpty() ? Set.of() : Set.of(attributes.split(" ")));
    }
}
