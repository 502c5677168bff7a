package org.makesafe.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that someone did or saw; nothing personal but the officer's id.
 *
 * @param who the officer id, or {@code unknown} where nobody known was signed in
 * @param action method and mapping, for example {@code GET /calls/{id}/record}, or {@code sign-in}
 * @param subject the id of the record concerned, null if there is none
 * @param status the HTTP status it ended with; null for an entry written before it ended
 * @param detail a fixed word or two, null if there is nothing to add
 */
public record AuditEntry(
        UUID id,
        Instant at,
        String who,
        String action,
        @Nullable String subject,
        @Nullable Integer status,
        @Nullable String detail) {}
