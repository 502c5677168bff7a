package org.makesafe.call;

/** Knows handlers' own telephones, where the service answers calls by telephone. */
public interface HandlerLines {
    /** Whether there is a telephone on which this officer can be reached. */
    boolean has(String officer);
}
