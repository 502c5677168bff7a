package org.makesafe.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.Advice;
import org.makesafe.script.Alert;
import org.makesafe.script.AnswerType;
import org.makesafe.script.AnswerType.Option;
import org.makesafe.script.Choice;
import org.makesafe.script.Condition;
import org.makesafe.script.DateAndTime;
import org.makesafe.script.Details;
import org.makesafe.script.FreeText;
import org.makesafe.script.Contact;
import org.makesafe.script.Grade;
import org.makesafe.script.Grading;
import org.makesafe.script.Languages;
import org.makesafe.script.MultiChoice;
import org.makesafe.script.Phone;
import org.makesafe.script.Question;
import org.makesafe.script.Reporting;
import org.makesafe.script.Script;
import org.makesafe.script.Stage;
import org.makesafe.script.Status;
import org.makesafe.script.WholeNumber;
import org.makesafe.script.YesNo;

/** Makes small scripts that keep the rules of the language: conditions look only at earlier questions. */
public final class RandomScripts {
    private final RandomGenerator random;
    private final List<Question> earlier = new ArrayList<>();
    private int stages;

    /** For one sequence of scripts. */
    public RandomScripts(RandomGenerator random) {
        this.random = random;
    }

    /** A script, always the same one for the same state of the generator. */
    public Script next() {
        earlier.clear();
        stages = 0;
        var made = many(1, 5, this::stage);
        var alerts = many(0, 3, this::alert);
        var advice = many(0, 4, this::advice);
        var rules = many(0, 3, () -> new Grading.Rule(pick(List.of(Grade.values())), "Because.", condition(2)));
        return new Script("random", "Random", "Made up.", List.of(), null, made, alerts, advice,
                new Grading(Map.of(), rules, new Grading.Rule(Grade.SCHEDULED, "Nothing more.", Condition.ALWAYS)),
                List.of(), Languages.ENGLISH_ALONE, null, null, Reporting.NOTHING, null, many(0, 2, this::contact));
    }

    private Contact contact() {
        return new Contact("c" + random.nextInt(9), "Somebody", "Help", List.of("Mockford", "Northmouth"),
                new Contact.Reach("01632 960111", null, null), "A note.", random.nextBoolean(), "Made up.");
    }

    private Stage stage() {
        String id = "s" + ++stages;
        Condition when = maybe(0.4);
        boolean repeats = random.nextDouble() < 0.35;
        int count = random.nextInt(1, 6);
        int again = repeats ? random.nextInt(count) : -1;
        var questions = new ArrayList<Question>();
        for (int i = 0; i < count; i++) {
            Question question = question(i == again ? new YesNo() : type());
            questions.add(question);
            earlier.add(question);
        }
        Stage.Repeat repeat = repeats
                ? new Stage.Repeat(random.nextInt(2, 4), "Item", questions.get(again).id())
                : null;
        return new Stage(id, id, false, when, repeat, questions);
    }

    private Question question(AnswerType type) {
        String id = "q" + (earlier.size() + 1);
        return new Question(id, id, id + "?", true, null, null, maybe(0.5), type, random.nextBoolean(), false, false,
                false, Condition.NEVER, Question.Shows.NOTHING, List.of(), null);
    }

    private Alert alert() {
        var reasons = many(0, 3, () -> new Alert.Reason("Because " + random.nextInt(9), condition(1)));
        return new Alert("a" + random.nextInt(1000), random.nextBoolean(), maybe(0.5), reasons, "Act.",
                random.nextBoolean() ? pick(List.of(Grade.values())) : null);
    }

    private Advice advice() {
        return new Advice("A" + random.nextInt(100, 999), 1, "Wait.", maybe(0.7), Advice.Strength.STRONG, false, null,
                List.of("S1"));
    }

    private AnswerType type() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> new Choice(options());
            case 3, 4 -> new MultiChoice(options(), random.nextBoolean() ? Set.of("o1") : Set.of());
            case 5, 6 -> new YesNo();
            case 7 -> new FreeText(random.nextBoolean(), 100);
            case 8 -> random.nextBoolean() ? new WholeNumber(0, 9) : new DateAndTime(random.nextBoolean());
            default -> random.nextBoolean() ? new Phone() : new Details(pick(List.of(Details.Kind.values())));
        };
    }

    private List<Option> options() {
        return IntStream.rangeClosed(1, random.nextInt(2, 5)).mapToObj(i -> new Option("o" + i, "Option " + i))
                .toList();
    }

    private Condition maybe(double chance) {
        return random.nextDouble() < chance ? condition(2) : Condition.ALWAYS;
    }

    /** A condition on the questions of the script made last. */
    public Condition condition(int depth) {
        if (earlier.isEmpty()) {
            return Condition.ALWAYS;
        }
        Question about = pick(earlier);
        return switch (random.nextInt(depth == 0 ? 5 : 9)) {
            case 0, 1, 2, 3 -> about.type().options().isEmpty() ? status(about) : is(about);
            case 4 -> status(about);
            case 5, 6 -> new Condition.Not(condition(depth - 1));
            case 7 -> new Condition.All(many(0, 3, () -> condition(depth - 1)));
            default -> new Condition.Any(many(1, 3, () -> condition(depth - 1)));
        };
    }

    private Condition is(Question question) {
        var values = question.type().options().stream().map(Option::id).filter(id -> random.nextInt(3) > 0).toList();
        return new Condition.Is(question.id(),
                values.isEmpty() ? List.of(pick(question.type().options()).id()) : values);
    }

    private Condition status(Question question) {
        @Nullable
        Status one = random.nextInt(3) == 0 ? null : pick(List.of(Status.values()));
        return new Condition.HasStatus(question.id(),
                one == null ? Set.of(Status.NOT_KNOWN, Status.REFUSED) : Set.of(one));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <T> List<T> many(int least, int most, Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(least, most + 1)).toList();
    }
}
