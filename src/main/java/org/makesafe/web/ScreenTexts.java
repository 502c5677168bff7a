package org.makesafe.web;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Texts of the pages for code that makes them, in the language of the page being made. Templates take theirs from the same bundles,
 * {@code messages}.
 */
@Component
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

    /** A word of the domain, such as a status, under its kind: {@code status.NOT_KNOWN}. */
    public String word(String kind, Enum<?> word) {
        return of(kind + "." + word.name());
    }

    /** Why something was refused: by its code where the language has a sentence for it, otherwise the sentence it came with. */
    public String refusal(String code, String sentence) {
        String text = messages.getMessage("refusal." + code, null, sentence, LocaleContextHolder.getLocale());
        return text == null ? sentence : text;
    }
}
