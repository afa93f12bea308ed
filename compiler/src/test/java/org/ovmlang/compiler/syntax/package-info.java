/** Tests of the grammar, the parser and its errors. */
package org.ovmlang.compiler.syntax;
