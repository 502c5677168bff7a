package org.makesafe.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.makesafe.script.Script;
import org.makesafe.script.catalogue.ScriptFiles;
import org.makesafe.script.check.Continuation;
import org.makesafe.script.check.ScriptCheck;
import org.makesafe.script.source.ContactsReader;
import org.makesafe.script.source.ContactsSource;
import org.makesafe.script.source.Problem;
import org.makesafe.script.source.ScriptBundle;
import org.makesafe.script.source.ScriptReader;
import org.makesafe.script.source.ScriptSource;
import org.makesafe.script.source.Whereabouts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads and proves scripts, reads contacts and scenarios, and lists every problem. */
@Command(name = "check", description = "Reads and proves scripts, and checks scenarios. Lists every problem as file:line:column CODE message.")
final class CheckCommand implements Callable<Integer> {
    private static final Path FOLDER = Path.of("call-scripts");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Scripts or scenarios; without any, all in call-scripts.")
    private List<Path> files = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        var reader = new ScriptReader();
        var problems = new ArrayList<Problem>();
        var scripts = new ArrayList<Path>();
        var scenarios = new TreeMap<Path, byte[]>();
        for (Path file : files.isEmpty() ? packaged() : files) {
            if (String.valueOf(file.getFileName()).equals(ContactsReader.FILE)) {
                contacts(file, problems);
            } else if (ScenarioArgument.is(file)) {
                scenarios.put(file, Files.readAllBytes(file));
            } else {
                scripts.add(file);
            }
        }
        var wholes = new ArrayList<ScriptSource.Whole>();
        for (ScriptBundle bundle : ScriptArgument.bundles(scripts, problems)) {
            long start = System.nanoTime();
            switch (reader.read(bundle)) {
                case ScriptSource.Broken(var found) -> problems.addAll(found);
                case ScriptSource.Whole whole -> {
                    Script script = whole.script();
                    Whereabouts at = whole.at();
                    wholes.add(whole);
                    long explored = ScriptCheck.check(script, at);
                    out.println(summary(bundle.name(), script, explored, Duration.ofNanos(System.nanoTime() - start),
                            at.problems().size()));
                }
            }
        }
        continued(wholes);
        wholes.forEach(whole -> problems.addAll(whole.at().problems()));
        int fit = ScenarioArgument.check(scenarios, wholes.stream().map(ScriptSource.Whole::script).toList(), problems);
        if (!scenarios.isEmpty()) {
            out.println("%d of %d scenarios fit their scripts".formatted(fit, scenarios.size()));
        }
        problems.stream().sorted().forEach(out::println);
        return problems.isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    /** What a telephone speaks is checked against what a handler goes on with, wherever both are looked at. */
    private void continued(List<ScriptSource.Whole> wholes) {
        var scripts = wholes.stream().map(ScriptSource.Whole::script).toList();
        wholes.stream().filter(whole -> files.isEmpty() || scripts.stream().anyMatch(whole.script()::continuedBy))
                .forEach(whole -> Continuation.check(whole, scripts));
    }

    private void contacts(Path file, List<Problem> problems) throws IOException {
        switch (new ContactsReader().read(file.toString(), Files.readAllBytes(file))) {
            case ContactsSource.Broken(var found) -> problems.addAll(found);
            case ContactsSource.Whole(var contacts) ->
                spec.commandLine().getOut().println("%s: %d contacts".formatted(file, contacts.all().size()));
        }
    }

    private static String summary(String file, Script script, long explored, Duration took, int problems) {
        long questions = script.stages().stream().mapToLong(s -> s.questions().size()).sum();
        return "%s: %d stages, %d questions, %d advice items, %d promises, in %s; %d states explored in %d ms; %s"
                .formatted(
                        file,
                        script.stages().size(), questions, script.advice().size(), script.must().size(),
                        String.join(", ", script.languages().all()), explored,
                        took.toMillis(),
                        problems == 0 ? "proved" : problems + " problem(s)");
    }

    private static List<Path> packaged() throws IOException {
        var found = new ArrayList<Path>();
        for (Path folder : List.of(FOLDER, FOLDER.resolve(ScriptFiles.SCENARIOS))) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(f -> f.toString().endsWith(".yaml")).sorted().forEach(found::add);
            }
        }
        return found;
    }
}
