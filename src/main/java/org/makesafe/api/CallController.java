package org.makesafe.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallLists;
import org.makesafe.call.CallView;
import org.makesafe.call.Calls;
import org.makesafe.call.Refusals;
import org.makesafe.call.lifecycle.CallState;
import org.makesafe.call.record.CallLine;
import org.makesafe.call.record.Channel;
import org.makesafe.call.record.Entry;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Opens calls, and shows them and what happened in them. */
@RestController
@RequestMapping("/api/v1/calls")
@Tag(name = "Calls", description = "Open calls, and look at them.")
class CallController {
    private final Calls calls;
    private final CallLists lists;

    CallController(Calls calls, CallLists lists) {
        this.calls = calls;
        this.lists = lists;
    }

    @PostMapping
    @Operation(summary = "Open a call", description = "The body may be left out: the force's usual script is used then.")
    @ApiResponse(responseCode = "201", description = "The call was opened, or had been opened by the same Idempotency-Key.")
    ResponseEntity<CallBody> open(@Valid @RequestBody(required = false) @Nullable OpenBody body, Principal officer,
            @RequestHeader(name = Step.KEY, required = false) @Nullable String key) {
        String script = body == null ? null : body.scriptId();
        CallView view = Refused.unlessMoved(calls.open(officer.getName(), Channel.API, script, Step.key(key)));
        return ResponseEntity.created(URI.create("/api/v1/calls/" + view.call().id())).eTag(CallBody.tag(view))
                .body(CallBody.of(view));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Look at a call")
    ResponseEntity<CallBody> call(@PathVariable UUID id) {
        return CallBody.reply(found(id));
    }

    @GetMapping
    @Operation(summary = "List calls, newest first")
    Page<CallLine> calls(@RequestParam(required = false) @Nullable CallState state,
            @Parameter(description = "Sign-in name") @RequestParam(required = false) @Nullable String handler,
            @RequestParam(defaultValue = Page.USUAL) int size,
            @Parameter(description = "The next of the page before") @RequestParam(required = false) @Nullable Long after) {
        Page.check(size);
        Page.checkText("handler", handler);
        return Page.of(lists.page(state, handler, after, size + 1), size, line -> Long.toString(line.number()));
    }

    @GetMapping("/{id}/journal")
    @Operation(summary = "Read what happened in a call, in order")
    Page<EntryBody> journal(@PathVariable UUID id, @RequestParam(defaultValue = Page.USUAL) int size,
            @Parameter(description = "The next of the page before") @RequestParam(defaultValue = "0") int after) {
        Page.check(size);
        var call = found(id).call().id();
        return Page.of(lists.journal(call, after, size + 1), size, (Entry entry) -> Integer.toString(entry.number()))
                .map(EntryBody::of);
    }

    private CallView found(UUID id) {
        return calls.find(id).orElseThrow(() -> Refused.because(Refusals.NO_SUCH_CALL));
    }

    /** What opens a call. */
    record OpenBody(@Nullable String scriptId) {}
}
