package org.makesafe.ivr;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Handlers' telephones in the database. */
interface HandlerTelephoneRows extends Repository<HandlerTelephoneRow, String> {
    Optional<HandlerTelephoneRow> findById(String officer);

    HandlerTelephoneRow save(HandlerTelephoneRow row);

    void deleteById(String officer);
}
