package org.makesafe.review.cycle;

/** Whom a call can be referred to. */
public enum Referral {
    PROFESSIONAL_STANDARDS,
    PUBLIC_PROTECTION,
    TRAINING
}
