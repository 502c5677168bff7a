import java.net.HttpURLConnection;
import java.net.URI;

/** Asks the service in this container whether it is well: exit status 0 if so, 1 if not. */
final class Health {
    private static final int PATIENCE = 3000;

    public static void main(String... args) {
        try {
            var port = System.getenv().getOrDefault("SERVER_PORT", "8080");
            var asked = (HttpURLConnection) URI.create("http://localhost:" + port + "/actuator/health").toURL()
                    .openConnection();
            asked.setConnectTimeout(PATIENCE);
            asked.setReadTimeout(PATIENCE);
            System.exit(asked.getResponseCode() == HttpURLConnection.HTTP_OK ? 0 : 1);
        } catch (java.io.IOException e) {
            System.exit(1);
        }
    }
}
