package org.ovmlang.compiler.backend;

/**
 * One file of output.
 *
 * @param path relative to the output folder, with '/' between its parts
 * @param content the text, with '\n' at the end of each line
 */
public record GeneratedFile(String path, String content) {}
