package org.ovmlang.compiler.source;

/** A source file. */
public record SourceFile(String path, String text) {}
