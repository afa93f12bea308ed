package org.ovmlang.compiler.source;

/** A stretch of a source file, from offset start (inclusive) to end (exclusive). */
public record Span(SourceFile file, int start, int end) {}
