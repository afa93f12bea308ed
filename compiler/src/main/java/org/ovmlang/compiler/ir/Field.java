package org.ovmlang.compiler.ir;

/**
 * A part of a value with a name: a field of a record, or an input of a claim.
 *
 * @param name as declared
 * @param type the type of its value
 */
public record Field(String name, Type type) {}
