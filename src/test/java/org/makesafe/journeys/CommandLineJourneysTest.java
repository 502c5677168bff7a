package org.makesafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makesafe.call.CallLists;
import org.makesafe.call.Calls;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.script.PublishedScript;
import org.makesafe.cli.CommandLineTools;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import javax.sql.DataSource;

/** The command line beside the service: calls that it plays can be taken, and calls that were taken it can replay. */
@SpringBootTest(classes = StoredCalls.class, webEnvironment = WebEnvironment.NONE, properties = {
        "spring.datasource.url=" + CommandLineJourneysTest.DATABASE, "makesafe.encryption.key="
                + CommandLineJourneysTest.KEY})
class CommandLineJourneysTest {
    static final String DATABASE = "jdbc:h2:mem:command-line;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Calls calls;
    private final CallLists lists;
    private final ForceSettings force;
    private final JdbcTemplate sql;
    @TempDir
    private Path folder = Path.of("");

    @Autowired
    CommandLineJourneysTest(Calls calls, CallLists lists, ForceSettings force, DataSource database) {
        this.force = force;
        this.calls = calls;
        this.lists = lists;
        this.sql = new JdbcTemplate(database);
    }

    @BeforeEach
    void useTheDatabase() {
        System.setProperty("spring.datasource.url", DATABASE);
        System.setProperty("makesafe.encryption.key", KEY);
    }

    @AfterEach
    void leaveTheDatabase() {
        System.clearProperty("spring.datasource.url");
        System.clearProperty("makesafe.encryption.key");
        // The command line keeps its output free of logs. Other tests read them.
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
    }

    @Test
    void aPlayedCallIsAJourneyThatGoesTheSameWay() throws IOException {
        var answers = Path.of("src/test/resources/cli/taxi.answers");
        Path recorded = folder.resolve("recorded.yaml");

        assertThat(run("play", "call-scripts/op-makesafe.yaml", "--answers", answers.toString(), "--record",
                recorded.toString())).as(err.toString()).isZero();

        assertThat(out.toString()).isEqualToNormalizingNewlines(
                Files.readString(approved("taxi.approved.txt")).replace("RECORDED", recorded.toString()));
        Journey journey = Journey.read("recorded", recorded);
        var traveller = new Traveller(calls, lists, force, journey);
        traveller.travel(journey);
        traveller.checkRecord();
        assertThat(traveller.view().call().standing().state()).isEqualTo(CallState.COMPLETED);
        assertThat(journey.steps()).extracting(Journey.Step::kind).contains("answer", "advise", "danger", "grade",
                "expect",
                "end");
    }

    @Test
    void storedCallsAreScoredAgainAndASecondTimeChangesNothing() {
        for (String name : List.of("takeaway", "sport")) {
            Journey journey = Journey.read(name);
            new Traveller(calls, lists, force, journey).travel(journey);
        }
        sql.update("delete from call_score");
        Integer ended = sql.queryForObject("select count(*) from call_record where ended_at is not null",
                Integer.class);

        assertThat(ended).isPositive();
        assertThat(tool("score", "rescore")).as(err.toString()).isZero();
        sql.update("update call_score set rules = 'of long ago', content = '[]',"
                + " scored_at = timestamp with time zone '2020-01-01 00:00:00+00'");
        assertThat(tool("score", "rescore")).isZero();
        assertThat(tool("score", "rescore")).isZero();

        assertThat(out.toString().lines()).containsExactly(
                ended + " ended calls: 0 scored otherwise than before, " + ended + " for the first time.",
                ended + " ended calls: " + ended + " scored otherwise than before, 0 for the first time.",
                ended + " ended calls: 0 scored otherwise than before, 0 for the first time.");
        assertThat(sql.queryForList("select detail from audit_entry where action = 'score rescore'", String.class))
                .hasSize(6).contains("every call that has ended", "calls read: " + ended);
        assertThat(tool("score")).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: score");
    }

    @Test
    void storedCallsAreReplayedFromTheDatabaseAndFromAnExportedFileAlike() throws IOException {
        for (String name : List.of("hotel-emergency", "taxi-refused", "missing-child")) {
            Journey journey = Journey.read(name);
            new Traveller(calls, lists, force, journey).travel(journey);
        }
        int versions = versions();
        Path edited = folder.resolve("edited.yaml");
        Files.writeString(edited, PublishedScript.inEnglishAlone()
                .replace("danger: true\n    when: { still-there: [here-now, leaving] }",
                        "danger: true\n    when: { still-there: leaving }"));
        Path exported = folder.resolve("calls.jsonl");

        assertThat(run("export-calls", exported.toString())).as(err.toString()).isZero();
        assertThat(run("replay", "call-scripts/op-makesafe.yaml", "--calls", exported.toString())).isZero();
        assertThat(run("replay", "call-scripts/op-makesafe.yaml")).as(err.toString()).isZero();
        String same = out.toString();
        assertThat(run("replay", edited.toString(), "--calls", exported.toString())).isEqualTo(1);
        String fromFile = out.toString().substring(same.length());
        assertThat(run("replay", edited.toString(), "--since", "2026-01-01")).isEqualTo(1);
        String fromDatabase = out.toString().substring(same.length() + fromFile.length());

        assertThat(same).contains(" 0 would go differently");
        assertThat(fromFile).contains("calls of other scripts were left out.", "Suggested grade\n",
                "The suggested grade would be Priority, not Immediate. (MS-26-",
                "Alert emergency (“Send officers now. Keep the caller on the line.”) would no longer fire. (MS-26-");
        assertThat(fromDatabase).isEqualTo(fromFile.replaceFirst("\\d+ calls? of other scripts.*\n", ""));
        String file = Files.readString(exported);
        assertThat(file).contains("\"sector\":\"hotel\"", "\"status\":\"NOT_KNOWN\"", "\"where\":\"answered\"")
                .doesNotContain("Harbour", "01632", "44163", "fenwick", "callback-number\":", "caller-name\":", "girl",
                        "school");
        assertThat(versions()).isEqualTo(versions);
        assertThat(audited("export-calls")).first().asString().isEqualTo("at most 100000");
        assertThat(audited("export-calls")).last().asString()
                .isEqualTo("calls read: " + Files.readAllLines(exported).size());
        assertThat(audited("replay")).hasSize(4).contains("since 2026-01-01, at most 100000");
    }

    @Test
    void callsAreNotReadWhereItCannotBeWrittenWhoReadThem() {
        Path exported = folder.resolve("calls.jsonl");
        sql.execute("alter table audit_entry rename to audit_entry_away");
        try {
            assertThat(run("export-calls", exported.toString())).isEqualTo(2);
        } finally {
            sql.execute("alter table audit_entry_away rename to audit_entry");
        }
        assertThat(err.toString()).startsWith("Nothing was read, as the audit log can't be written: ");
        assertThat(exported).doesNotExist();
    }

    @Test
    void aDatabaseThatIsNotThereIsNotMade() {
        System.setProperty("spring.datasource.url", "jdbc:h2:file:" + folder.resolve("none").toAbsolutePath());

        assertThat(run("replay", "call-scripts/op-makesafe.yaml")).isEqualTo(2);

        assertThat(err.toString()).startsWith("The stored calls can't be read: ").doesNotContain("\tat ");
        assertThat(folder).isEmptyDirectory();
    }

    /** What the audit log says that this command was asked for and did, oldest first. */
    private List<String> audited(String command) {
        return sql.queryForList("select detail from audit_entry where who = ? and action = ? order by at, id",
                String.class, "os:" + System.getProperty("user.name"), "script " + command);
    }

    private int versions() {
        return sql.queryForList("select hash from script_version").size();
    }

    private int run(String... args) {
        return tool("script", args);
    }

    private int tool(String name, String... args) {
        var all = new String[args.length + 1];
        all[0] = name;
        System.arraycopy(args, 0, all, 1, args.length);
        return CommandLineTools.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }

    /** The approved text of this name; {@code -Dupdate=true} writes it anew, to be read before it is committed. */
    private Path approved(String name) throws IOException {
        Path file = Path.of("src/test/resources/cli").resolve(name);
        if (Boolean.getBoolean("update")) {
            Files.writeString(file, out.toString().replaceAll("Recorded in .*", "Recorded in RECORDED."));
        }
        return file;
    }
}
