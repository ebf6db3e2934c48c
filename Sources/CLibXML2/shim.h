#ifndef FACTCHECK_CLIBXML2_SHIM_H
#define FACTCHECK_CLIBXML2_SHIM_H

// Debian's headers include ICU 72's, Foundation carries an ICU of its own: the two clash in one
// module graph, so the ICU part of libxml2's headers is switched off before anything else.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

/// `xmlFree` is a global function pointer, which Swift 6 rejects as mutable global state.
static inline void factcheck_xml_free(void *pointer) { xmlFree(pointer); }

#endif
