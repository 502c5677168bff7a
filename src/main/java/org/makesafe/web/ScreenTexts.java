package org.makesafe.web;

import java.util.List;
import java.util.stream.Collectors;
import org.makesafe.script.Sentence;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Texts of the pages for code that makes them, in the language of the page being made. Templates take theirs from the same bundles,
 * {@code messages}.
 */
@Component("screenTexts")
public class ScreenTexts {
    private final MessageSource messages;

    ScreenTexts(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A text.
     *
     * @param values what its placeholders stand for
     * @throws org.springframework.context.NoSuchMessageException if there is no such key
     */
    public String of(String key, Object... values) {
        return messages.getMessage(key, values.length == 0 ? null : values, LocaleContextHolder.getLocale());
    }

    /** A sentence, in English where the language of the page has no text for it. */
    public String of(Sentence sentence) {
        return shown(sentence);
    }

    /** A word of the domain, such as a status, under its kind: {@code status.NOT_KNOWN}. */
    public String word(String kind, Enum<?> word) {
        return of(kind + "." + word.name());
    }

    /**
     * Why something was refused: by its code where the language has a sentence for it, otherwise the sentence it came with.
     *
     * @param about what the sentence names, as in {@link Sentence}
     */
    public String refusal(String code, String sentence, List<Object> about) {
        return shown(new Sentence("refusal." + code, sentence, about));
    }

    /** A sentence in the page's language where it has one for it, otherwise in English. */
    public String said(Sentence sentence) {
        return shown(sentence);
    }

    private String shown(Object part) {
        return switch (part) {
            case Sentence(var key, var english, var about) -> {
                Object[] values = about.stream().map(this::value).toArray();
                String text = messages.getMessage(key, values.length == 0 ? null : values, null,
                        LocaleContextHolder.getLocale());
                yield text == null ? english : text.strip();
            }
            case List<?> parts -> parts.stream().map(this::shown).collect(Collectors.joining(" "));
            default -> part.toString();
        };
    }

    /** Numbers stay numbers, so that each language writes them in its own way. */
    private Object value(Object part) {
        return part instanceof Number ? part : shown(part);
    }
}
