package org.ovmlang.codegen.java;

/** What a formula becomes: an expression, or the statements of a method that returns its value. */
sealed interface Fragment permits Expression, Body {}
