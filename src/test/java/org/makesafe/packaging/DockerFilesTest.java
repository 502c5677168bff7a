package org.makesafe.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.makesafe.ivr.IvrSettings;
import org.makesafe.ivr.TwilioSettings;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.FileSystemResource;

/** What can be said of the container files without an engine to run them. */
class DockerFilesTest {
    private static final Path FOLDER = Path.of("docker");
    private static final Pattern PINNED = Pattern.compile("[a-z/-]+:\\d[\\w.-]*");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+):-");

    @Test
    void imagesAreOfOneVersion() throws IOException {
        var bases = instructions("FROM").stream().map(line -> line.split(" ")[0]).toList();
        assertThat(bases).isNotEmpty().allMatch(image -> PINNED.matcher(image).matches());
        assertThat(compose().getProperty("services.database.image")).asString().matches(PINNED);
    }

    @Test
    void theServiceIsNotRootAndTakesSignalsItself() throws IOException {
        assertThat(instructions("USER")).containsExactly("10001:10001");
        assertThat(instructions("ENTRYPOINT")).singleElement().asString().startsWith("[\"java\"");
        assertThat(instructions("HEALTHCHECK")).singleElement().asString().contains("CMD [\"java\"");
        assertThat(instructions("EXPOSE")).containsExactly("8080");
    }

    @Test
    void everythingCopiedFromHereIsThereOrMadeByTheBuild() throws IOException {
        var copied = instructions("COPY").stream().filter(line -> !line.startsWith("--from"))
                .map(line -> line.split(" ")[0]).toList();
        assertThat(copied).containsExactly("target/makesafe.jar", "docker/Health.java");
        assertThat(Files.readAllLines(FOLDER.resolve("Dockerfile.dockerignore")))
                .containsAll(copied.stream().map("!"::concat).toList());
        assertThat(FOLDER.resolve("Health.java")).exists();
    }

    @Test
    void theDemoAndProductionAreStartedApart() throws IOException {
        var compose = compose();
        assertThat(compose.getProperty("services.demo.profiles[0]")).isEqualTo("demo");
        assertThat(compose.getProperty("services.demo.ports[0]")).asString().startsWith("127.0.0.1:");
        for (String service : List.of("service", "database")) {
            assertThat(compose.getProperty("services." + service + ".profiles[0]")).isEqualTo("production");
        }
        assertThat(compose.getProperty("services.service.environment.SPRING_PROFILES_ACTIVE")).isEqualTo("production");
    }

    @Test
    void everyVariableIsInTheExampleAndHoldsNoSecret() throws IOException {
        var example = Files.readString(FOLDER.resolve(".env.example"));
        var used = VARIABLE.matcher(Files.readString(FOLDER.resolve("compose.yaml"))).results()
                .map(found -> found.group(1)).distinct().toList();
        assertThat(used).isNotEmpty().allMatch(name -> example.contains("\n" + name + "="));
        assertThat(used.stream().filter(name -> name.matches(".*(PASSWORD|SECRET|KEY|TOKEN)")))
                .allMatch(name -> example.contains("\n" + name + "=\n"));
    }

    @Test
    void everySettingOfTheTelephoneCanBeSetAndIsAskedForInTheExample() throws IOException {
        var compose = compose();
        var settings = Stream.of(Stream.of("MAKESAFE_IVR_ENABLED"), variables("MAKESAFE_IVR_", IvrSettings.class),
                variables("MAKESAFE_TWILIO_", TwilioSettings.class)).flatMap(names -> names).toList();
        assertThat(settings).hasSize(15).allSatisfy(name -> assertThat(
                compose.getProperty("services.service.environment." + name)).as(name).asString()
                .matches("\\$\\{(IVR|TWILIO)_[A-Z_]+:-.*}"));
        assertThat(compose.getPropertyNames()).as("a setting that nobody reads any more").filteredOn(
                name -> name.contains(".environment.MAKESAFE_IVR_") || name.contains(".environment.MAKESAFE_TWILIO_"))
                .hasSameSizeAs(settings);
    }

    /** The variables that Spring reads the components of settings from. */
    private static Stream<String> variables(String prefix, Class<? extends Record> settings) {
        return Stream.of(settings.getRecordComponents()).map(component -> prefix
                + component.getName().toUpperCase(Locale.ROOT));
    }

    /** What follows a word of the Dockerfile, wherever it stands; continued lines are joined. */
    private static List<String> instructions(String word) throws IOException {
        var whole = Files.readString(FOLDER.resolve("Dockerfile")).replaceAll("\\\\\\n\\s*", "");
        return whole.lines().filter(line -> line.startsWith(word + " ")).map(line -> line.substring(word.length() + 1))
                .toList();
    }

    private static EnumerablePropertySource<?> compose() throws IOException {
        var sources = new YamlPropertySourceLoader().load("compose",
                new FileSystemResource(FOLDER.resolve("compose.yaml")));
        assertThat(sources).hasSize(1);
        return (EnumerablePropertySource<?>) sources.getFirst();
    }
}
