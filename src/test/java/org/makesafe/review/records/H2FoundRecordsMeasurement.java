package org.makesafe.review.records;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** In a file, for all of it is more than fits a small memory. */
class H2FoundRecordsMeasurement extends FoundRecordsMeasurement {
    @TempDir
    private static Path folder;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        fill(settings, "jdbc:h2:file:" + folder.resolve("found")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH", "sa");
    }
}
