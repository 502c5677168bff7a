package org.makesafe.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makesafe.Makesafe;
import org.makesafe.api.Door;
import org.makesafe.ivr.phone.PracticeCall;

/**
 * A service in a process of its own is killed between two webhooks of a call. What it acknowledged is there when it is back. It starts two
 * services, so it is run by name; see {@code docs/measurements.md}.
 */
@Tag("measure")
class KilledServiceMeasurement {
    private static final Duration START = Duration.ofSeconds(90);
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aCallGoesOnAfterTheServiceWasKilledInTheMiddleOfIt() throws Exception {
        int port = free();
        Process service = started(port);
        try {
            var callers = new Callers(port);
            PracticeCall caller = callers.dial();
            keys(caller, "1", "2", "1");
            service.destroyForcibly();
            assertThat(service.waitFor(10, TimeUnit.SECONDS)).isTrue();
            service = started(port);
            keys(caller, "07700900555#", "1", "1");

            assertThat(caller.queue()).as(() -> Callers.words(caller) + " " + callers.network.troubles()).isPresent();
            assertThat(callers.network.troubles()).isEmpty();
            var door = Door.of(port, "handler");
            var calls = door.get("/api/v1/calls").json().get("items");
            assertThat(calls).hasSize(1);
            var call = door.get("/api/v1/calls/" + calls.get(0).get("id").asString()).json();
            assertThat(call.get("state").asString()).isEqualTo("WAITING");
            assertThat(call.get("answers")).hasSize(5);
        } finally {
            service.destroyForcibly();
        }
    }

    private static void keys(PracticeCall caller, String... keys) {
        for (String key : keys) {
            caller.listen();
            caller.press(key);
        }
        caller.listen();
    }

    private Process started(int port) throws IOException {
        String java = Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path", ""), Makesafe.class.getName(), "--server.port=" + port,
                "--makesafe.twilio.auth-token=" + IvrService.TOKEN,
                "--makesafe.twilio.public-base-url=" + IvrService.BASE,
                "--makesafe.twilio.api-base-url=http://localhost:9")
                // The demo's own database lies in the folder that it is started in.
                .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(new File(folder.toFile(), "log"))
                .start();
        try (var client = HttpClient.newHttpClient()) {
            var health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health/readiness"))
                    .build();
            Awaitility.await().atMost(START).ignoreExceptionsInstanceOf(IOException.class).until(
                    () -> client.send(health, BodyHandlers.discarding()).statusCode() == 200);
        }
        return process;
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
