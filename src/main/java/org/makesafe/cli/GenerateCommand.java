package org.makesafe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.makesafe.generate.Generation;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fills a database with made-up records, marked as such, for demonstrations and measurements. */
@Command(name = "generate", mixinStandardHelpOptions = true, description = "Fills a database with made-up records. Their references begin with GENERATED, and every page says so.")
final class GenerateCommand implements Callable<Integer> {
    private static final int TOLD_EVERY = 10_000;
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--records", required = true, paramLabel = "N", description = "How many records to make.")
    private long records;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "The same seed makes the same calls; their ids and times differ. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--months", defaultValue = "24", paramLabel = "M", description = "How many months back they go. Default: ${DEFAULT-VALUE}.")
    private int months;

    @Option(names = "--database", paramLabel = "URL", description = "The JDBC address of the database, instead of the service's own. User and password come from SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, or from the address.")
    private @Nullable String database;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        if (records < 1 || months < 1) {
            throw new Trouble("Give at least one record and one month.");
        }
        var settings = new ArrayList<String>();
        if (database != null) {
            settings.add("--spring.datasource.url=" + database);
        }
        var told = new AtomicLong();
        var refused = fill(settings, done -> {
            if (done / TOLD_EVERY > told.getAndSet(done) / TOLD_EVERY) {
                out.println("%,d records made.".formatted(done));
                out.flush();
            }
        });
        refused.ifPresent(why -> {
            throw new Trouble(why.words());
        });
        out.println(
                "%,d made-up records over %d months, seed %d. References begin with GENERATED; a journal is kept of every 50th."
                        .formatted(records, months, seed));
        return 0;
    }

    private Optional<Generation.Refusal> fill(List<String> settings, LongConsumer told) {
        try {
            return Generation.fill(records, seed, months, settings, told);
        } catch (RuntimeException e) {
            throw new Trouble(
                    "The database can't be filled: " + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
        }
    }
}
