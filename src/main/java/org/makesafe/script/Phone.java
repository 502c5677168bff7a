package org.makesafe.script;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.time.LocalDateTime;
import org.makesafe.script.Reading.Fault;

/** A telephone number, stored as E.164 and shown the way its country writes it. Numbers without a country are British. */
public record Phone() implements AnswerType {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String HOME = "GB";

    @Override
    public String name() {
        return "PHONE";
    }

    @Override
    public Reading read(Value raw, LocalDateTime now) {
        if (!(Texts.single(raw, 40) instanceof Reading.Read(Value.Words(var text)))) {
            return Texts.single(raw, 40);
        }
        try {
            var number = NUMBERS.parse(text, HOME);
            // Possible, not valid: ranges kept for drama and newly opened ones must be taken too. Local is not enough to ring.
            if (text.chars().noneMatch(Character::isLetter)
                    && NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE) {
                return Reading.of(NUMBERS.format(number, PhoneNumberFormat.E164));
            }
        } catch (NumberParseException e) {
            // Falls through to the one refusal below.
        }
        return Reading.not(Fault.NOT_A_PHONE_NUMBER,
                "Give the whole telephone number with its area code, such as 01632 960123.");
    }

    @Override
    public String show(Value value) {
        if (!(value instanceof Value.Words(var text))) {
            return "";
        }
        try {
            var number = NUMBERS.parse(text, HOME);
            boolean home = number.getCountryCode() == NUMBERS.getCountryCodeForRegion(HOME);
            return NUMBERS.format(number, home ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            throw new IllegalStateException("A stored telephone number is not E.164", e);
        }
    }
}
