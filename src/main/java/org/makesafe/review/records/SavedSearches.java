package org.makesafe.review.records;

import com.fasterxml.uuid.NoArgGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.Sealing;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.script.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Searches that were made, sealed. Whoever may search can follow the address of one; only its maker names or forgets it. One without a
 * name is forgotten after {@value #DAYS} days.
 */
@Component
@Transactional
class SavedSearches {
    /** The refusal says so too. */
    private static final int NAME_MAX = 60;
    private static final int DAYS = 90;
    private static final int LIST_MAX = 100;
    private static final JsonMapper JSON = new JsonMapper();
    private final JdbcClient sql;
    private final Sealing sealing;
    private final Clock clock;
    private final NoArgGenerator ids;

    SavedSearches(JdbcClient sql, Sealing sealing, Clock clock, NoArgGenerator ids) {
        this.sql = sql;
        this.sealing = sealing;
        this.clock = clock;
        this.ids = ids;
    }

    /** A search with a name. */
    record Named(UUID id, String name) {}

    /** Keeps a search for its address alone. */
    UUID keep(String owner, Filter filter) {
        return insert(owner, null, filter);
    }

    /** Keeps a search under a name; one of the same name is replaced. */
    Outcome<UUID> keep(String owner, String name, Filter filter) {
        String given = name.strip();
        if (given.isEmpty() || Texts.fault(given, NAME_MAX).isPresent()) {
            return SearchRefusals.badSearchName();
        }
        sql.sql("delete from saved_search where owner = ? and name = ?").param(owner).param(given).update();
        return new Moved<>(insert(owner, given, filter));
    }

    /** What a search looks for. */
    @Transactional(readOnly = true)
    Outcome<Filter> find(UUID id) {
        Optional<String> criteria = sql.sql("select criteria from saved_search where id = ?").param(id)
                .query(String.class).optional();
        return criteria.<Outcome<Filter>>map(sealed -> new Moved<>(Filter.of(opened(id, sealed))))
                .orElseGet(SearchRefusals::unknownSearch);
    }

    /** The named searches of one supervisor, by name. */
    @Transactional(readOnly = true)
    List<Named> of(String owner) {
        return sql.sql("select id, name from saved_search where owner = ? and name is not null order by name"
                + " fetch first ? rows only").param(owner).param(LIST_MAX)
                .query((row, _) -> new Named(row.getObject("id", UUID.class), row.getString("name"))).list();
    }

    /** Forgets a search of one's own; nothing happens to anybody else's. */
    void forget(String owner, UUID id) {
        sql.sql("delete from saved_search where owner = ? and id = ?").param(owner).param(id).update();
    }

    /** Forgets old searches without a name. */
    void forgetOld() {
        sql.sql("delete from saved_search where name is null and made_at < ?")
                .param(time(clock.instant().minus(Period.ofDays(DAYS)))).update();
    }

    private UUID insert(String owner, @Nullable String name, Filter filter) {
        UUID id = ids.generate();
        sql.sql("insert into saved_search (id, owner, name, criteria, made_at) values (:id, :owner, :name, :criteria, :at)")
                .param("id", id).param("owner", owner).param("name", name)
                .param("criteria", sealing.seal(id, JSON.writeValueAsString(filter.byName())))
                .param("at", time(clock.instant())).update();
        return id;
    }

    private Map<String, String> opened(UUID id, String sealed) {
        return JSON.readValue(sealing.open(id, sealed), new TypeReference<>() {
        });
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
