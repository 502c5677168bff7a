package org.makesafe.review.score;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makesafe.quality.Line;
import org.makesafe.script.Quality.Deviation;
import org.makesafe.script.Quality.Severity;
import org.makesafe.script.Sentence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lines of a score as they are kept: with the keys of their texts, so that they can be read in either language. */
final class ScoreJson {
    private static final JsonMapper JSON = new JsonMapper();

    private ScoreJson() {}

    static String write(List<Line> lines) {
        return JSON.writeValueAsString(lines.stream().map(line -> new Kept(line.criterion(), line.severity(),
                line.found(), line.at(), line.entry())).toList());
    }

    private record Kept(Deviation criterion, @Nullable Severity severity, Sentence found, @Nullable String at,
            int entry) {}

    static List<Line> read(String content) {
        var lines = new ArrayList<Line>();
        JSON.readTree(content).forEach(n -> lines.add(new Line(Deviation.valueOf(n.get("criterion").asString()),
                n.hasNonNull("severity") ? Severity.valueOf(n.get("severity").asString()) : null,
                sentence(n.get("found")), n.hasNonNull("at") ? n.get("at").asString() : null,
                n.get("entry").asInt())));
        return lines;
    }

    private static Sentence sentence(JsonNode n) {
        var about = new ArrayList<Object>();
        n.get("about").forEach(part -> about.add(part.isObject()
                ? sentence(part)
                : part.isNumber() ? part.asLong() : part.asString()));
        return new Sentence(n.get("key").asString(), n.get("english").asString(), about);
    }
}
