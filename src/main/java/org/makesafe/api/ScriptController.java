package org.makesafe.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makesafe.script.catalogue.Catalogue;
import org.makesafe.script.catalogue.ScriptVersion;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the scripts that are in use, and says which of them calls can be opened with. */
@RestController
@Tag(name = "Scripts", description = "What calls can be opened with, and what the telephone speaks by itself.")
class ScriptController {
    private final Catalogue catalogue;

    ScriptController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/api/v1/scripts")
    @Operation(summary = "List the scripts that new calls use, by id")
    Page<ScriptBody> scripts(@RequestParam(defaultValue = Page.USUAL) int size,
            @RequestParam(required = false) @Nullable String after) {
        Page.check(size);
        var wanted = catalogue.current().stream().map(ScriptBody::of)
                .filter(script -> after == null || script.id().compareTo(after) > 0).toList();
        return Page.of(wanted, size, ScriptBody::id);
    }

    /**
     * A script in a list; {@code standing} says what it rests on and who must still sign it off, and {@code continues} which script a
     * handler goes on with where a telephone speaks this one by itself, so that no call can be opened with it.
     */
    record ScriptBody(String id, String title, String standing, String hash, int number, List<String> triggers,
            List<String> languages, @Nullable String continues) {
        static ScriptBody of(ScriptVersion version) {
            var script = version.script();
            var ivr = script.ivr();
            return new ScriptBody(script.id(), script.title(), script.standing(), version.hash(), version.number(),
                    script.triggers(), script.languages().all(), ivr == null ? null : ivr.continues());
        }
    }
}
