/**
 * The words of the property language, both surfaces.
 *
 * No text is refused here: what is no word of the language becomes UNKNOWN, and a string or block
 * comment that does not end is still one token, so that the compiler can say it in its own words.
 */
lexer grammar OvmLexer;

channels { COMMENTS }

// Reserved since the first versions of the language.
DEF : 'def' ;
AND : 'and' ;
OR  : 'or' ;

// Contextual: each is also a name wherever a name may stand (rule `identifier` of the parser).
EDITION     : 'edition' ;
FROM        : 'from' ;
IMPORT      : 'import' ;
EXTERN      : 'extern' ;
RECORD      : 'record' ;
PARAM       : 'param' ;
SOURCE      : 'source' ;
ATOM        : 'atom' ;
LET         : 'let' ;
IN          : 'in' ;
IMPLIES     : 'implies' ;
WHERE       : 'where' ;
KEY         : 'key' ;
OVERLAPPING : 'overlapping' ;
ORDERED     : 'ordered' ;
BY          : 'by' ;
ALL         : 'all' ;
NUMBERS     : 'numbers' ;

DEFINE           : ':=' ;
ARROW            : '->' ;
EQUAL            : '==' ;
NOT_EQUAL        : '!=' ;
LESS_OR_EQUAL    : '<=' ;
GREATER_OR_EQUAL : '>=' ;
LESS             : '<' ;
GREATER          : '>' ;
ASSIGN           : '=' ;
NOT              : '!' ;
PLUS             : '+' ;
MINUS            : '-' ;
STAR             : '*' ;
SLASH            : '/' ;
DOT_DOT          : '..' ;
DOT              : '.' ;
COMMA            : ',' ;
COLON            : ':' ;
AT               : '@' ;
LPAREN           : '(' ;
RPAREN           : ')' ;
LBRACK           : '[' ;
RBRACK           : ']' ;
LBRACE           : '{' ;
RBRACE           : '}' ;

// Letters are taken in, so that `12ab` is one wrong number and not a number beside a name. A dot is
// not: `su.3.1` is a path of two steps, and there are no decimal literals.
HEX     : '0x' [0-9a-zA-Z_]* ;
INTEGER : [0-9] [0-9a-zA-Z_]* ;

IDENTIFIER : [a-zA-Z_] [a-zA-Z0-9_]* ;
CONSTANT   : '$' [a-zA-Z_] [a-zA-Z0-9_]* | '${' [a-zA-Z_] [a-zA-Z0-9_]* '}' ;

STRING              : '"' ( '\\' ~[\r\n] | ~["\\\r\n] )* '"' ;
UNTERMINATED_STRING : '"' ( '\\' ~[\r\n] | ~["\\\r\n] )* '\\'? ;

LINE_COMMENT  : '//' ~[\r\n]* -> channel(COMMENTS) ;
BLOCK_COMMENT : '/*' .*? ( '*/' | EOF ) -> channel(COMMENTS) ;
WHITESPACE    : [ \t\r\n\f]+ -> skip ;
UNKNOWN       : . ;
