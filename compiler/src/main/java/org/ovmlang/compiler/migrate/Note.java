package org.ovmlang.compiler.migrate;

import org.ovmlang.compiler.source.Span;

/**
 * Something that a person should look at.
 *
 * @param span where it is in the legacy file
 * @param text what it is
 */
public record Note(Span span, String text) {}
