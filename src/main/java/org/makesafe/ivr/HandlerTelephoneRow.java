package org.makesafe.ivr;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The telephone that an officer set. */
@Entity
@Table(name = "handler_telephone")
class HandlerTelephoneRow {
    @Id
    private String officer = "";
    private String endpoint = "";

    protected HandlerTelephoneRow() {}

    HandlerTelephoneRow(String officer, String endpoint) {
        this.officer = officer;
        this.endpoint = endpoint;
    }

    String officer() {
        return officer;
    }

    String endpoint() {
        return endpoint;
    }
}
