package org.makesafe.script.catalogue;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The journal of publications in the database. */
interface PublicationRows extends Repository<PublicationRow, Long> {
    PublicationRow save(PublicationRow row);

    List<PublicationRow> findAllByOrderByNumber();

    @Query("select coalesce(max(r.number), 0) from PublicationRow r")
    long lastNumber();
}
