package org.makesafe.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.replay.Difference;
import org.makesafe.call.replay.ReplayTable;
import org.makesafe.script.Script;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a script would have made of past calls. Ends with 0 where nothing would differ and with 1 where something would. */
@Command(name = "replay", description = "Says what a script would have made of past calls. Ends with 0 if all go the same, 1 if some go differently.")
final class ReplayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WhichCalls which = new WhichCalls();

    @Parameters(paramLabel = "NEW", description = "The new version of the script.")
    private Path file = Path.of("");

    @Option(names = "--calls", paramLabel = "FILE", description = "Calls from export-calls; without it, those in the service's database.")
    private @Nullable Path calls;

    @Override
    public Integer call() throws IOException {
        Script script = ScriptArgument.read(file);
        var table = new ReplayTable(script);
        if (calls == null) {
            StoredCalls.read("replay", script.id(), which,
                    past -> past.each(script.id(), which.since(), which.limit(), table::add));
        } else {
            fromFile(calls, table);
        }
        print(table, spec.commandLine().getOut());
        return table.totals().different() == 0 ? 0 : 1;
    }

    private void fromFile(Path exported, ReplayTable table) throws IOException {
        LocalDate since = which.since();
        var taken = new AtomicLong();
        CallsFile.read(exported, call -> {
            if ((since == null || !call.opened().isBefore(since)) && taken.incrementAndGet() <= which.limit()) {
                table.add(call);
            }
        });
    }

    private void print(ReplayTable table, PrintWriter out) {
        var totals = table.totals();
        out.println("%d calls replayed on %s: %d would go differently, %d the same.".formatted(totals.calls(), file,
                totals.different(), totals.calls() - totals.different()));
        if (totals.ofOtherScripts() > 0) {
            out.println("%d calls of other scripts were left out.".formatted(totals.ofOtherScripts()));
        }
        Difference.Kind kind = null;
        for (var row : table.rows()) {
            if (row.difference().kind() != kind) {
                kind = row.difference().kind();
                out.printf("%n%s%n", kind.words());
            }
            String more = row.calls() > row.examples().size() ? ", …" : "";
            out.println("%7d  %s (%s%s)".formatted(row.calls(), row.difference().sentence().english(),
                    String.join(", ", row.examples()), more));
        }
        out.flush();
    }
}
