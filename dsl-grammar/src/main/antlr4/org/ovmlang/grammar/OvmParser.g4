/** The property language, both surfaces: one grammar, the checker knows the edition. */
parser grammar OvmParser;

options { tokenVocab = OvmLexer; }

/**
 * A file. The edition, if written, is the first word of the first line. The compiler calls the
 * rules below one by one, so that it can go on behind an error.
 */
file : edition? importing* declaration* EOF ;

edition : EDITION INTEGER ;

importing
  : FROM modulePath IMPORT identifier  # importFrom
  | IMPORT modulePath                  # importModule
  ;

modulePath : identifier ( ( DOT | SLASH ) identifier )* ;

declaration
  : annotation*
    ( definition | externDefinition | recordDeclaration | param | sourceDeclaration | atom )
  ;

annotation : AT identifier ( LPAREN STRING RPAREN )? ;

definition       : DEF identifier LPAREN inputs? RPAREN DEFINE expression ;
externDefinition : EXTERN DEF identifier LPAREN inputs? RPAREN ;

recordDeclaration : RECORD identifier LBRACE ( field ( COMMA field )* )? RBRACE ;
field             : identifier COLON type ;

param : PARAM identifier COLON type ;
atom  : ATOM identifier LPAREN inputs? RPAREN ;

sourceDeclaration
  : SOURCE identifier LPAREN inputs? RPAREN ARROW field
    sourceKind ( COMMA sourceKind )*
    ( WHERE expression )?
  ;

sourceKind
  : ALL                                                        # allKind
  | KEY expression                                             # keyKind
  | OVERLAPPING expression                                     # overlappingKind
  | ORDERED BY step ( DOT step )* expression DOT_DOT expression # orderedKind
  | NUMBERS expression DOT_DOT expression                      # numbersKind
  ;

inputs : input ( COMMA input )* ;
input  : identifier ( COLON type )? ;

/** Parentheses are for `Claim(T, ...)` only. */
type : identifier ( LPAREN ( type ( COMMA type )* )? RPAREN )? ( LBRACK RBRACK )* ;

/**
 * Formulas and terms, tightest first. Comparisons do not chain, though the grammar lets them: the
 * compiler then says so in words. `.all( ... )` and `.any( ... )` are calls of a path here.
 */
expression
  : primary                                                                 # primaryExpression
  | expression DOT step                                                     # pathExpression
  | expression LPAREN arguments? RPAREN                                     # callExpression
  | expression LBRACK expression RBRACK                                     # indexExpression
  | expression STAR expression                                              # productExpression
  | expression ( PLUS | MINUS ) expression                                  # sumExpression
  | expression
    ( EQUAL | NOT_EQUAL | LESS | LESS_OR_EQUAL | GREATER | GREATER_OR_EQUAL )
    expression                                                              # comparisonExpression
  | NOT expression                                                          # notExpression
  | expression AND expression                                               # andExpression
  | expression OR expression                                                # orExpression
  | <assoc = right> expression IMPLIES expression                           # impliesExpression
  | LET identifier ASSIGN expression IN expression                          # letExpression
  ;

primary
  : LPAREN expression RPAREN  # parenthesized
  | identifier                # name
  | CONSTANT                  # constant
  | INTEGER                   # integer
  | HEX                       # hex
  | STRING                    # string
  ;

step : identifier | INTEGER ;

arguments : argument ( COMMA argument )* ;

/** The empty brackets are for the type in `decode(x, T[])`. */
argument
  : identifier ARROW expression          # lambdaArgument
  | expression ( LBRACK RBRACK )*        # plainArgument
  ;

identifier
  : IDENTIFIER
  | EDITION | FROM | IMPORT | EXTERN | RECORD | PARAM | SOURCE | ATOM | LET | IN | IMPLIES | WHERE
  | KEY | OVERLAPPING | ORDERED | BY | ALL | NUMBERS
  ;
