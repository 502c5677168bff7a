package org.makesafe.desk;

import org.jspecify.annotations.Nullable;

/**
 * A journal entry in words.
 *
 * @param at when, in ISO 8601
 * @param when when, to read
 * @param words what was asked or said, as it was; null where nothing was
 * @param language what those words are in
 */
public record Timeline(int number, String title, String by, String at, String when, @Nullable String words,
        String language, String text) {}
