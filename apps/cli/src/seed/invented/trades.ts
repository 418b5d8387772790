/** What an invented firm may do: three groups of the score model, with names as they are given there. */
export interface Trade {
  /** ISIC Rev. 4. */
  readonly sectorCode: string;
  readonly names: readonly string[];
}

export const TRADES: readonly Trade[] = [
  { sectorCode: '1071', names: ['Panadería', 'Tortillería', 'Pastelería'] },
  { sectorCode: '1050', names: ['Lácteos', 'Quesería'] },
  { sectorCode: '1030', names: ['Conservas', 'Salsas'] },
  { sectorCode: '1079', names: ['Café', 'Snacks', 'Especias'] },
  { sectorCode: '0113', names: ['Hortalizas', 'Huertos'] },
  { sectorCode: '0127', names: ['Cacao', 'Finca'] },
  { sectorCode: '1702', names: ['Empaques', 'Cartones'] },
  { sectorCode: '2220', names: ['Plásticos', 'Envases'] },
  { sectorCode: '1811', names: ['Imprenta', 'Etiquetas'] },
];

export const SECOND_NAMES: readonly string[] = [
  ...[
    'San Jerónimo',
    'La Ceiba',
    'El Quetzal',
    'Los Nogales',
    'Doña Tomasa',
    'Santa Lucía',
    'El Porvenir',
    'La Cumbre',
  ],
  ...[
    'Las Delicias',
    'Monte Verde',
    'La Esperanza',
    'Ixchel',
    'El Jícaro',
    'Las Ánimas',
    'Piedra Santa',
    'La Bendición',
  ],
  ...['Tres Volcanes', 'El Rosario', 'La Estación', 'Nahualá', 'San Cayetano', 'Dos Ríos', 'La Cosecha', 'Valle Nuevo'],
  ...['El Amate', 'La Fragua', 'Las Niñas', 'Sacbé', 'El Cerrito', 'La Unión', 'Maquilishuat', 'Los Tres Hermanos'],
];

export const OWNERS: readonly string[] = [
  ...['Rosa Ajanel', 'Mario Xicará', 'Silvia Menjívar', 'Julio Recinos', 'Ana Lucía Cojtí', 'Óscar Guardado'],
  ...['Berta Chavajay', 'Nelson Portillo', 'Ingrid Sandoval', 'Rigoberto Tum', 'Marta Alicia Peña', 'Hugo Barrera'],
];

/** The two countries of the invented list, with towns of both. */
export const TOWNS = {
  GT: ['Quetzaltenango', 'Escuintla', 'Cobán', 'Chimaltenango', 'Mixco', 'Zacapa', 'Huehuetenango'],
  SV: ['Santa Ana', 'San Miguel', 'Soyapango', 'Ahuachapán', 'Cojutepeque', 'La Libertad'],
} as const;
