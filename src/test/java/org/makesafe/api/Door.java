package org.makesafe.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Knocks at the JSON door as one officer would. */
public record Door(int port, HttpClient http, String officer, String password) {
    private static final JsonMapper JSON = new JsonMapper();

    public static Door of(int port, String officer) {
        return new Door(port, HttpClient.newHttpClient(), officer, "makesafe");
    }

    Door as(String other) {
        return new Door(port, http, other, password);
    }

    Door withPassword(String other) {
        return new Door(port, http, officer, other);
    }

    public Reply get(String path) {
        return send("GET", path, null);
    }

    public Reply put(String path, String body, String... headers) {
        return send("PUT", path, body, headers);
    }

    public Reply post(String path, @Nullable String body, String... headers) {
        return send("POST", path, body, headers);
    }

    /** Opens a call and gives its path. */
    public String open() {
        return post("/api/v1/calls", null).header("Location");
    }

    Reply send(String method, String path, @Nullable String body, String... headers) {
        String login = officer + ":" + password;
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return new Reply(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Reply(HttpResponse<String> http) {
        public int status() {
            return http.statusCode();
        }

        public String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            return JSON.readTree(http.body());
        }

        String code() {
            return json().path("code").asString("");
        }

        @Override
        public String toString() {
            return status() + " " + http.body();
        }
    }
}
