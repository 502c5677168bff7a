package org.makesafe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

class PublishingCommandsTest {
    private static final String DATABASE = "jdbc:h2:mem:publishing;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
            + "DEFAULT_NULL_ORDERING=HIGH";
    private final JdbcConnectionPool open = JdbcConnectionPool.create(DATABASE, "sa", "");
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void useADatabaseOfTheService() {
        Flyway.configure().dataSource(open).load().migrate();
        System.setProperty("spring.datasource.url", DATABASE);
    }

    @AfterEach
    void leaveIt() {
        System.clearProperty("spring.datasource.url");
        open.dispose();
        // The command line keeps its output free of logs. Other tests read them.
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
    }

    @Test
    void twoOfficersPublishAndOneRollsBack() throws IOException {
        String first = submitted("First", "ann");
        assertThat(run("ask-approval", first, "--as", "ann")).as(err.toString()).isZero();
        assertThat(run("approve", first, "--as", "ann")).isEqualTo(1);
        assertThat(err.toString()).startsWith("SECOND_AUTHOR_NEEDED ");
        assertThat(run("approve", first.substring(0, 8), "--as", "bob")).isZero();
        assertThat(run("publish", first, "--as", "ann")).isZero();
        String second = submitted("Second", "bob");
        assertThat(run("ask-approval", second, "--as", "bob")).isZero();
        assertThat(run("approve", second, "--as", "ann")).isZero();
        assertThat(run("publish", second, "--as", "ann", "--from", "tomorrow")).isEqualTo(2);
        assertThat(run("publish", second, "--as", "ann", "--from", "2999-12-01T06:00")).isZero();
        assertThat(run("versions")).isZero();
        assertThat(out.toString().lines()).containsExactly(
                out.toString().lines().filter(l -> l.contains("op-cli " + second + " scheduled, Published by ann"))
                        .filter(l -> l.endsWith(", from 2999-12-01T06:00:00Z")).findFirst().orElse("none"),
                out.toString().lines().filter(l -> l.startsWith("op-cli " + first + " current, Published by ann"))
                        .findFirst().orElse("none"));
        assertThat(run("publish", second, "--as", "ann")).isZero();
        assertThat(run("roll-back", first, "--as", "ann")).isEqualTo(1);
        assertThat(err.toString()).startsWith("COMMENT_NEEDED ");
        assertThat(run("roll-back", first, "--as", "ann", "--comment", "A line was wrong.")).isZero();
        assertThat(run("versions")).isZero();
        assertThat(out.toString()).contains(first + " current, Rolled back to this by ann");
        assertThat(run("retire", first, "--as", "bob", "--comment", "A trial.")).isZero();
    }

    @Test
    void aForcesVariantIsPublishedAsAVersionOfItsOwnAndMayTakeNothingAway() throws IOException {
        String plain = published(submitted("First", "ann"));
        Path overlay = folder.resolve("op-cli.force.yaml");
        Files.writeString(overlay, "overlay: op-cli\nforce: Westshire\nadvice: { M01: null }\n");
        String broken = submitted("First", "ann", overlay);
        assertThat(run("ask-approval", broken, "--as", "ann")).isEqualTo(1);
        assertThat(err.toString()).startsWith("HAS_PROBLEMS ");
        assertThat(run("discard", broken, "--as", "ann")).isZero();
        Files.writeString(overlay, "overlay: op-cli\nforce: Westshire\nstanding: Of Westshire.\n");
        String forces = submitted("First", "ann", overlay);
        assertThat(forces).isNotIn(plain, broken);
        assertThat(run("ask-approval", forces, "--as", "ann")).isZero();
        assertThat(run("send-back", forces, "--as", "bob", "--comment", "Whose?")).isZero();
        published(forces);
        assertThat(run("versions")).isZero();
        assertThat(out.toString()).contains(forces + " current, Published by ann");
    }

    @Test
    void aScheduleIsWithdrawn() throws IOException {
        String version = published(submitted("First", "ann"), "--from", "2999-12-01T06:00");
        assertThat(run("withdraw", version, "--as", "ann")).isEqualTo(1);
        assertThat(err.toString()).startsWith("COMMENT_NEEDED ");
        assertThat(run("withdraw", version, "--as", "ann", "--comment", "Not yet.")).isZero();
        assertThat(run("versions")).isZero();
        assertThat(out.toString()).contains(version + " approved, Schedule withdrawn by ann");
    }

    @Test
    void whatCannotBeDoneIsToldWithoutAStackTrace() throws IOException {
        assertThat(run("approve", "00000000", "--as", "ann")).isEqualTo(2);
        assertThat(err.toString()).startsWith("There is no one version").doesNotContain("\tat ");
        assertThat(run("approve", "00000000")).as("without saying who").isEqualTo(2);
        Path binary = Files.write(folder.resolve("op-cli.yaml"), new byte[]{ 0, 1});
        assertThat(run("submit", binary.toString(), "--as", "ann")).isEqualTo(1);
        assertThat(err.toString()).startsWith("UNREADABLE op-cli.yaml:1:1 NOT_TEXT");
        System.setProperty("spring.datasource.url", "jdbc:h2:file:" + folder.resolve("none").toAbsolutePath());
        assertThat(run("versions")).isEqualTo(2);
        assertThat(err.toString()).startsWith("The stored versions can't be opened: ").doesNotContain("\tat ");
        assertThat(folder.resolve("none.mv.db")).doesNotExist();
    }

    private String published(String version, String... when) {
        assertThat(run("ask-approval", version, "--as", "ann")).as(err.toString()).isZero();
        assertThat(run("approve", version, "--as", "bob")).as(err.toString()).isZero();
        var publish = new ArrayList<>(List.of("publish", version, "--as", "ann"));
        publish.addAll(List.of(when));
        assertThat(run(publish.toArray(String[]::new))).as(err.toString()).isZero();
        return version;
    }

    private String submitted(String title, String officer, Path... beside) throws IOException {
        Path file = folder.resolve("op-cli.yaml");
        Files.writeString(file, Files.readString(Path.of("call-scripts", "missing-child.yaml"))
                .replaceFirst("(?m)^languages:.*\\R", "")
                .replaceFirst("script: missing-child", "script: op-cli")
                .replaceFirst("title: Missing child", "title: " + title));
        var submit = new ArrayList<>(List.of("submit", file.toString()));
        Stream.of(beside).map(Path::toString).forEach(submit::add);
        submit.addAll(List.of("--as", officer));
        assertThat(run(submit.toArray(String[]::new))).as(err.toString()).isZero();
        return out.toString().split(" ")[0];
    }

    private int run(String... args) {
        out = new StringWriter();
        err = new StringWriter();
        var all = new String[args.length + 1];
        all[0] = "script";
        System.arraycopy(args, 0, all, 1, args.length);
        return CommandLineTools.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }
}
