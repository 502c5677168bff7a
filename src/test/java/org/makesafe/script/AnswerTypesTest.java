package org.makesafe.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.makesafe.script.AnswerType.Option;
import org.makesafe.script.Reading.Fault;
import org.makesafe.script.Value.Fields;
import org.makesafe.script.Value.Several;
import org.makesafe.script.Value.Words;

class AnswerTypesTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 14, 22, 10);
    private static final List<Option> OPTIONS = List.of(new Option("here-now", "Here now"),
            new Option("leaving", "Leaving"), new Option("none", "None of these"));
    private static final AnswerType CHOICE = new Choice(OPTIONS);
    private static final AnswerType MULTI = new MultiChoice(OPTIONS, Set.of("none"));
    private static final AnswerType YES_NO = new YesNo();
    private static final AnswerType TEXT = new FreeText(false, 10);
    private static final AnswerType VERBATIM = new FreeText(true, 20);
    private static final AnswerType NUMBER = new WholeNumber(1, 20);
    private static final AnswerType TIME = new DateAndTime(false);
    private static final AnswerType PHONE = new Phone();
    private static final AnswerType PLACE = new Details(Details.Kind.PLACE);
    private static final AnswerType PERSON = new Details(Details.Kind.PERSON);
    private static final AnswerType VEHICLE = new Details(Details.Kind.VEHICLE);

    static Stream<Arguments> taken() {
        return Stream.of(arguments(CHOICE, text(" leaving "), text("leaving"), "Leaving"),
                arguments(CHOICE, several("here-now"), text("here-now"), "Here now"),
                arguments(MULTI, several("leaving", "here-now"), several("here-now", "leaving"), "Here now, Leaving"),
                arguments(MULTI, several("leaving", " leaving ", ""), several("leaving"), "Leaving"),
                arguments(MULTI, text("none"), several("none"), "None of these"),
                arguments(YES_NO, text("yes"), text("yes"), "Yes"), arguments(YES_NO, text("true"), text("yes"), "Yes"),
                arguments(YES_NO, text("false"), text("no"), "No"), arguments(YES_NO, several("no"), text("no"), "No"),
                arguments(TEXT, text("  two\nlines "), text("two\nlines"), "two\nlines"),
                arguments(TEXT, text("ten chars!"), text("ten chars!"), "ten chars!"),
                arguments(TEXT, text("café 😟"), text("café 😟"), "café 😟"),
                arguments(VERBATIM, text("She was scared."), text("She was scared."), "“She was scared.”"),
                arguments(NUMBER, text("1"), text("1"), "1"), arguments(NUMBER, text(" 020 "), text("20"), "20"),
                arguments(TIME, text("21:55"), text("2026-11-14T21:55"), "14 Nov 2026, 21:55"),
                arguments(TIME, text("9.05"), text("2026-11-14T09:05"), "14 Nov 2026, 09:05"),
                arguments(TIME, text("22:10"), text("2026-11-14T22:10"), "14 Nov 2026, 22:10"),
                arguments(TIME, text("22:11"), text("2026-11-13T22:11"), "13 Nov 2026, 22:11"),
                arguments(TIME, text("1/2/2026 7:30"), text("2026-02-01T07:30"), "1 Feb 2026, 07:30"),
                arguments(TIME, text("2026-11-15T14:00:59"), text("2026-11-15T14:00"), "15 Nov 2026, 14:00"),
                arguments(PHONE, text("01632 960144"), text("+441632960144"), "01632 960144"),
                arguments(PHONE, text("(020) 7946-0321"), text("+442079460321"), "020 7946 0321"),
                arguments(PHONE, text("+44 (0)7700 900335"), text("+447700900335"), "07700 900335"),
                arguments(PHONE, text("0044 7700 900335"), text("+447700900335"), "07700 900335"),
                arguments(PHONE, text("+1 202 555 0143"), text("+12025550143"), "+1 202-555-0143"),
                arguments(PLACE, text("by the lifts"), fields("detail", "by the lifts"), "by the lifts"),
                arguments(PLACE, fields("postcode", "pl12ab", "premises", " Quay Inn ", "town", ""),
                        fields("premises", "Quay Inn", "postcode", "PL1 2AB"), "Quay Inn, PL1 2AB"),
                arguments(PLACE, fields("postcode", " e1 1aa"), fields("postcode", "E1 1AA"), "E1 1AA"),
                arguments(PLACE, fields("postcode", "ec1a"), fields("postcode", "EC1A"), "EC1A"),
                arguments(PERSON, fields("hair", "fair", "sex", "a girl"), fields("sex", "a girl", "hair", "fair"),
                        "a girl, fair"),
                arguments(VEHICLE, fields("plate", "ab12-cde"), fields("plate", "AB12 CDE"), "AB12 CDE"),
                arguments(VEHICLE, fields("plate", "ab1? c?e"), fields("plate", "AB1? C?E"), "AB1? C?E"),
                arguments(VEHICLE, fields("plate", "k 1", "colour", "red"), fields("plate", "K1", "colour", "red"),
                        "K1, red"));
    }

    @ParameterizedTest(name = "{0} takes {1}")
    @MethodSource("taken")
    void aValueIsStoredInOneFormAndShownInWords(AnswerType type, Value raw, Value canonical, String shown) {
        assertThat(type.read(raw, NOW)).isEqualTo(new Reading.Read(canonical));
        assertThat(type.show(canonical)).isEqualTo(shown);
        assertThat(type.read(canonical, NOW.plusDays(3))).as("a stored value reads as itself")
                .isEqualTo(new Reading.Read(canonical));
    }

    static Stream<Arguments> refused() {
        String oneOf = "Choose one of: Here now, Leaving, None of these.";
        String blank = "Give an answer, or say why there is none: not known, refused, not asked or unsafe to ask.";
        String time = "Give a time such as 21:30, or a date and time such as 22/11/2026 21:30.";
        String phone = "Give the whole telephone number with its area code, such as 01632 960123.";
        String number = "Give a whole number from 1 to 20.";
        String postcode = "Give a postcode such as PL1 2AB, or its first half, or leave it out.";
        String unreadable = "Take out the characters that can't be shown.";
        return Stream.of(arguments(CHOICE, text("gone"), Fault.NOT_AN_OPTION, oneOf),
                arguments(CHOICE, text("Leaving"), Fault.NOT_AN_OPTION, oneOf),
                arguments(CHOICE, several("leaving", "here-now"), Fault.WRONG_SHAPE, "Give one answer, not several."),
                arguments(CHOICE, fields("detail", "x"), Fault.WRONG_SHAPE, "Give one answer, not several."),
                arguments(CHOICE, text(" "), Fault.BLANK, blank),
                arguments(MULTI, several("none", "leaving"), Fault.NOT_TOGETHER,
                        "“None of these” can't be chosen with anything else."),
                arguments(MULTI, several("leaving", "gone"), Fault.NOT_AN_OPTION,
                        "Choose from: Here now, Leaving, None of these."),
                arguments(MULTI, several("", " "), Fault.BLANK,
                        "Choose at least one, or say why there is none: not known, refused, not asked or unsafe to ask."),
                arguments(MULTI, fields("detail", "x"), Fault.WRONG_SHAPE, "Give the options as a list."),
                arguments(YES_NO, text("maybe"), Fault.NOT_AN_OPTION, "Choose one of: Yes, No."),
                arguments(TEXT, text(""), Fault.BLANK, blank),
                arguments(TEXT, text("eleven char"), Fault.TOO_LONG, "Keep it to 10 characters. This has 11."),
                arguments(TEXT, text("a\u0000b"), Fault.UNREADABLE_CHARACTERS, unreadable),
                arguments(TEXT, text("a\u0085b"), Fault.UNREADABLE_CHARACTERS, unreadable),
                arguments(TEXT, text("a\ud83db"), Fault.UNREADABLE_CHARACTERS, unreadable),
                arguments(TEXT, several("one"), Fault.WRONG_SHAPE, "Give one piece of text."),
                arguments(VERBATIM, text("x".repeat(21)), Fault.TOO_LONG, "Keep it to 20 characters. This has 21."),
                arguments(NUMBER, text("0"), Fault.OUT_OF_RANGE, number),
                arguments(NUMBER, text("21"), Fault.OUT_OF_RANGE, number),
                arguments(NUMBER, text("-1"), Fault.OUT_OF_RANGE, number),
                arguments(NUMBER, text("2.5"), Fault.NOT_A_NUMBER, number),
                arguments(NUMBER, text("two"), Fault.NOT_A_NUMBER, number),
                arguments(NUMBER, text("99999999999"), Fault.NOT_A_NUMBER, number),
                arguments(TIME, text("half past"), Fault.NOT_A_TIME, time),
                arguments(TIME, text("24:00"), Fault.NOT_A_TIME, time),
                arguments(TIME, text("31/2/2026 10:00"), Fault.NOT_A_TIME, time),
                arguments(TIME, text("14/11/2026"), Fault.NOT_A_TIME, time),
                arguments(TIME, several("9:00", "10:00"), Fault.WRONG_SHAPE, "Give one answer, not several."),
                arguments(PHONE, text("12"), Fault.NOT_A_PHONE_NUMBER, phone),
                arguments(PHONE, text("960144"), Fault.NOT_A_PHONE_NUMBER, phone),
                arguments(PHONE, text("not said"), Fault.NOT_A_PHONE_NUMBER, phone),
                arguments(PHONE, text("01632 960144 ext 7"), Fault.NOT_A_PHONE_NUMBER, phone),
                arguments(PHONE, text("01632 9601440000"), Fault.NOT_A_PHONE_NUMBER, phone),
                arguments(PLACE, fields("postcode", "Northmouth"), Fault.NOT_A_POSTCODE, postcode),
                arguments(PLACE, fields("planet", "Earth"), Fault.UNKNOWN_FIELD,
                        "Use only these details: premises, room, street, town, postcode, detail."),
                arguments(PLACE, fields("premises", "x".repeat(121)), Fault.TOO_LONG,
                        "Premises: Keep it to 120 characters. This has 121."),
                arguments(PERSON, fields("name", " ", "detail", ""), Fault.BLANK,
                        "Fill in at least one detail, or say why there is none."),
                arguments(PERSON, several("a", "b"), Fault.UNKNOWN_FIELD,
                        "Use only these details: name, sex, age, build, hair, clothing, detail."),
                arguments(PERSON, fields("hair", "a\u0007b"), Fault.UNREADABLE_CHARACTERS, "Hair: " + unreadable),
                arguments(VEHICLE, fields("plate", "AB12*CDE"), Fault.NOT_A_PLATE,
                        "Give a number plate in letters and figures, such as AB12 CDE. Use ? for one they did not catch."));
    }

    @ParameterizedTest(name = "{0} refuses {1}")
    @MethodSource("refused")
    void aValueThatCannotBeTakenIsRefusedInAPlainSentence(AnswerType type, Value raw, Fault fault, String sentence) {
        assertThat(type.read(raw, NOW)).isInstanceOfSatisfying(Reading.Unreadable.class, refused -> {
            assertThat(refused.fault()).isEqualTo(fault);
            assertThat(refused.sentence()).isEqualTo(sentence);
        });
    }

    @Test
    void everyTypeHasItsWordInTheContract() {
        assertThat(Stream.of(CHOICE, MULTI, YES_NO, TEXT, VERBATIM, NUMBER, TIME, PHONE, PLACE, PERSON, VEHICLE)
                .map(AnswerType::name)).containsExactly("CHOICE", "MULTI_CHOICE", "YES_NO", "TEXT", "VERBATIM",
                        "NUMBER", "DATE_TIME", "PHONE", "PLACE", "PERSON", "VEHICLE");
    }

    @Test
    void onlyChoicesHaveOptions() {
        assertThat(CHOICE.options()).isEqualTo(OPTIONS);
        assertThat(MULTI.options()).isEqualTo(OPTIONS);
        assertThat(YES_NO.options()).extracting(Option::id).containsExactly("yes", "no");
        assertThat(Stream.of(TEXT, VERBATIM, NUMBER, TIME, PHONE, PLACE, PERSON, VEHICLE).map(AnswerType::options))
                .allMatch(List::isEmpty);
    }

    @Test
    void aPlateIsReadBackLetterByLetter() {
        assertThat(Plate.readBack("AB12 C?E")).isEqualTo("Alfa Bravo one two, Charlie not caught Echo");
        assertThat(Plate.readBack("K1")).isEqualTo("Kilo one");
    }

    private static Value text(String text) {
        return new Words(text);
    }

    private static Value several(String... ids) {
        return new Several(List.of(ids));
    }

    private static Value fields(String... pairs) {
        Map<String, String> byId = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            byId.put(pairs[i], pairs[i + 1]);
        }
        return new Fields(byId);
    }

    @org.junit.jupiter.api.Test
    void aBareTimeIsTheLastOnePassedUnlessTheQuestionLooksAhead() {
        var evening = LocalDateTime.of(2026, 11, 22, 22, 10);
        assertThat(new DateAndTime(false).read(new Value.Words("23:30"), evening))
                .isEqualTo(Reading.of("2026-11-21T23:30"));
        assertThat(new DateAndTime(true).read(new Value.Words("23:30"), evening))
                .isEqualTo(Reading.of("2026-11-22T23:30"));
        assertThat(new DateAndTime(true).read(new Value.Words("09:00"), evening))
                .isEqualTo(Reading.of("2026-11-23T09:00"));
    }
}
